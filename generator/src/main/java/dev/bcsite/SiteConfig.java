package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.header.HeaderHost;
import dev.bcsite.publish.Publication;
import dev.bcsite.redirect.RedirectHost;
import dev.bcsite.register.Kind;
import dev.bcsite.site.Permalinks;
import dev.bcsite.site.Storefront.ImageSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code bcsite.yaml} says, with a default for everything it leaves out.
 *
 * @param file the file it was read from; absent when there is none
 * @param folder where relative paths start
 * @param storefronts empty means the store's default channel
 * @param theme the name of a bundled theme, or a folder
 * @param content the folder of Markdown and files
 * @param contentRequired whether the configuration names that folder, so that it must exist
 * @param output the folder of the site
 * @param state the folder of snapshot, caches and locks
 * @param register whether a build registers routes at the store
 * @param redirects the hosts for which redirects are written; empty means none
 * @param headers the hosts for which headers are written; empty means none
 * @param images absent means by the kind of store: copies for the sandbox, links for BigCommerce
 * @param writeBack which of listings, texts and metafields documents may change at the store
 * @param publication how sites are published
 * @param pullAllAfter how old a snapshot may be that a build only brings changes to; absent means by the kind of store
 */
public record SiteConfig(
        Optional<Path> file,
        Path folder,
        StoreSetting store,
        List<StorefrontSetting> storefronts,
        String theme,
        Path content,
        boolean contentRequired,
        Path output,
        Path state,
        boolean register,
        List<RedirectHost> redirects,
        List<HeaderHost> headers,
        Optional<ImageSource> images,
        Permalinks permalinks,
        Set<Kind> writeBack,
        Publication publication,
        Optional<Duration> pullAllAfter) {

    /** The usual name of the file. */
    public static final String FILE_NAME = "bcsite.yaml";

    public SiteConfig {
        storefronts = List.copyOf(storefronts);
        redirects = List.copyOf(redirects);
        headers = List.copyOf(headers);
        writeBack = Set.copyOf(writeBack);
    }

    /** @throws BcsiteException with everything that is wrong in the file */
    public static SiteConfig read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BcsiteException(
                    Problem.at(file.toString(), "there is no such file", "create it, or name another with --config"));
        }
        return new SiteConfigReader(file.toAbsolutePath().normalize()).read();
    }

    /** What holds without a file: the sample shop. */
    public static SiteConfig standard(Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        return new SiteConfig(
                Optional.empty(),
                base,
                new StoreSetting.Sandbox("sample"),
                List.of(),
                "default",
                base.resolve("content"),
                false,
                base.resolve("target/site"),
                base.resolve(".bcsite"),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Permalinks.AS_IN_STORE,
                Set.of(),
                new Publication.InPlace(),
                Optional.empty());
    }

    /** Where a storefront is published. */
    public Path output(StorefrontSetting storefront) {
        return Storefronts.output(this, storefront);
    }

    public boolean usesSandbox() {
        return store instanceof StoreSetting.Sandbox;
    }

    /** What fills the sandbox: a word, or a folder as an absolute path. */
    public String sandboxSeed() {
        String seed = store instanceof StoreSetting.Sandbox sandbox ? sandbox.seed() : "sample";
        boolean word = seed.equals("sample") || seed.startsWith("generated:");
        return word ? seed : folder.resolve(seed).normalize().toString();
    }

    /** Files and folders whose changes change the site. */
    public List<Path> watched() {
        List<Path> watched = new ArrayList<>();
        file.ifPresent(watched::add);
        watched.add(content);
        for (StorefrontSetting storefront : storefronts) {
            watched.addAll(storefront.registration().files());
        }
        Path ownTheme = folder.resolve(theme).normalize();
        if (Files.isDirectory(ownTheme)) {
            watched.add(ownTheme);
        }
        return watched;
    }

    public SiteConfig withOutput(Path other) {
        return new SiteConfig(
                file,
                folder,
                store,
                storefronts,
                theme,
                content,
                contentRequired,
                other,
                state,
                register,
                redirects,
                headers,
                images,
                permalinks,
                writeBack,
                publication,
                pullAllAfter);
    }

    public SiteConfig withContent(Path other) {
        return new SiteConfig(
                file,
                folder,
                store,
                storefronts,
                theme,
                other,
                contentRequired,
                output,
                state,
                register,
                redirects,
                headers,
                images,
                permalinks,
                writeBack,
                publication,
                pullAllAfter);
    }

    /**
     * One channel that is published.
     *
     * @param url absent means the URL of the channel site at BigCommerce
     * @param locales empty means the store's language
     * @param currencies the first is shown on pages; empty means the channel's default
     * @param hasFunction whether the bcsite function answers beside the pages
     * @param output absent means the common output folder, or a folder in it when there are several storefronts
     * @param registration what BigCommerce is to know besides the routes of the catalog
     */
    public record StorefrontSetting(
            long channel,
            Optional<URI> url,
            List<String> locales,
            List<String> currencies,
            boolean hasFunction,
            String checkout,
            Optional<Path> output,
            RegistrationSetting registration) {

        public StorefrontSetting {
            locales = List.copyOf(locales);
            currencies = List.copyOf(currencies);
        }
    }
}
