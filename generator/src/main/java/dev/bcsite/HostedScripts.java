package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
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

/** The scripts of a storefront, with the content of those that are published with it. */
final class HostedScripts {

    private final List<ScriptSetting> scripts;
    private final SortedMap<Path, Asset> assets;

    private HostedScripts(List<ScriptSetting> scripts, SortedMap<Path, Asset> assets) {
        this.scripts = scripts;
        this.assets = assets;
    }

    static HostedScripts read(List<ScriptSetting> scripts) throws IOException {
        SortedMap<Path, Asset> assets = new TreeMap<>();
        for (ScriptSetting script : scripts) {
            if (script.source() instanceof ScriptSetting.Hosted hosted) {
                assets.put(hosted.file(), asset(script.name(), hosted.file()));
            }
        }
        return new HostedScripts(scripts, assets);
    }

    private static Asset asset(String script, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BcsiteException(Problem.at(
                    "script " + script,
                    "its file " + file.getFileName() + " is gone",
                    "put it back, or remove the script from bcsite.yaml"));
        }
        return Asset.of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** Each file once, however many scripts there are of it. */
    Collection<Asset> assets() {
        SortedMap<String, Asset> byPath = new TreeMap<>();
        assets.values().forEach(asset -> byPath.put(asset.path().text(), asset));
        return byPath.values();
    }

    void register(Storefront storefront, Registration registration) {
        for (ScriptSetting script : scripts) {
            if (script.source() instanceof ScriptSetting.Linked linked) {
                registration.script(script.script(storefront.channel(), linked.url(), linked.integrity()));
                unchecked(script, linked).ifPresent(registration::note);
            } else {
                Asset asset = assets.get(((ScriptSetting.Hosted) script.source()).file());
                String url = storefront.absolute(asset.path().url());
                registration.script(script.script(storefront.channel(), url, Optional.of(asset.integrity())));
            }
        }
    }

    private static Optional<Problem> unchecked(ScriptSetting script, ScriptSetting.Linked linked) {
        return linked.integrity().isPresent() || !script.runsWhereShoppersPay()
                ? Optional.empty()
                : Optional.of(
                        Problem.at(
                                "script " + script.name(),
                                "it runs where shoppers pay, and nothing makes sure that it is the file you know",
                                "give it an integrity hash, as PCI DSS 4 wants (6.4.3), or let file: publish it with the site"));
    }
}
