package dev.bcsite;

import dev.bcsite.ScriptSetting.Hosted;
import dev.bcsite.ScriptSetting.Linked;
import dev.bcsite.ScriptSetting.Source;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.CheckoutSetup;
import dev.bcsite.register.Registration;
import dev.bcsite.render.Asset;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scripts of a storefront and of its checkout, with the content of those that are published with it. */
final class HostedScripts {

    private final List<ScriptSetting> scripts;
    private final CheckoutSetting checkout;
    private final SortedMap<Path, Asset> assets;

    private HostedScripts(List<ScriptSetting> scripts, CheckoutSetting checkout, SortedMap<Path, Asset> assets) {
        this.scripts = scripts;
        this.checkout = checkout;
        this.assets = assets;
    }

    static HostedScripts read(RegistrationSetting setting) throws IOException {
        SortedMap<Path, Asset> assets = new TreeMap<>();
        for (ScriptSetting script : setting.scripts()) {
            read("script " + script.name(), script.source(), assets);
        }
        for (Source source : setting.checkout().sources()) {
            read("checkoutScript", source, assets);
        }
        return new HostedScripts(setting.scripts(), setting.checkout(), assets);
    }

    private static void read(String where, Source source, SortedMap<Path, Asset> assets) throws IOException {
        if (!(source instanceof Hosted hosted)) {
            return;
        }
        Path file = hosted.file();
        if (!Files.isRegularFile(file)) {
            throw new BcsiteException(Problem.at(
                    where,
                    "its file " + file.getFileName() + " is gone",
                    "put it back, or remove the script from bcsite.yaml"));
        }
        assets.put(file, Asset.of(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    /** Each file once, however many scripts there are of it. */
    Collection<Asset> assets() {
        SortedMap<String, Asset> byPath = new TreeMap<>();
        assets.values().forEach(asset -> byPath.put(asset.path().text(), asset));
        return byPath.values();
    }

    void register(Storefront storefront, Registration registration) {
        for (ScriptSetting script : scripts) {
            Linked linked = linked(script.source(), storefront);
            registration.script(script.script(storefront.channel(), linked.url(), linked.integrity()));
            unchecked(script, linked).ifPresent(registration::note);
        }
        Optional<Linked> script = checkout.script().map(source -> linked(source, storefront));
        Optional<Linked> confirmation = checkout.confirmation().map(source -> linked(source, storefront));
        registration.checkout(new CheckoutSetup(
                script.map(Linked::url).orElse(""),
                script.flatMap(Linked::integrity).orElse(""),
                confirmation.map(Linked::url).orElse(""),
                confirmation.flatMap(Linked::integrity).orElse(""),
                checkout.showsConfirmation(),
                false,
                checkout.signsInHere()));
    }

    /** Where BigCommerce finds it. */
    private Linked linked(Source source, Storefront storefront) {
        if (source instanceof Hosted hosted) {
            Asset asset = assets.get(hosted.file());
            return new Linked(storefront.absolute(asset.path().url()), Optional.of(asset.integrity()));
        }
        return (Linked) source;
    }

    private static Optional<Problem> unchecked(ScriptSetting script, Linked linked) {
        return linked.integrity().isPresent() || !script.runsWhereShoppersPay()
                ? Optional.empty()
                : Optional.of(
                        Problem.at(
                                "script " + script.name(),
                                "it runs where shoppers pay, and nothing makes sure that it is the file you know",
                                "give it an integrity hash, as PCI DSS 4 wants (6.4.3), or let file: publish it with the site"));
    }
}
