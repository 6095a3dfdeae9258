package dev.bcsite.themes;

import dev.bcsite.BuildOptions;
import dev.bcsite.BuildReport;
import dev.bcsite.PublishedSite;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteGenerator;
import dev.bcsite.StoreSetting;
import dev.bcsite.StoreSetting.Sandbox;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.publish.Publication;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.site.Permalinks;
import dev.bcsite.site.Storefront.ImageSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sample shop as it is published: built once for all tests, from the sandbox's sample store and the sample texts.
 *
 * <p>What the last run left in {@code target/sample-1}, or {@code -2} for the second process of tests, is kept, so that
 * pictures are copied only once.
 */
final class SampleSite {

    /** The address in the sample shop's configuration. */
    static final String ORIGIN = "https://shop.example";

    /** A picture that a product's hostile text asks for, to no effect but this. It is nowhere, and has no size. */
    static final String HOSTILE_PICTURE = "/x";

    private static final StoreSetting STORE = new Sandbox("sample");

    private final PublishedSite published;
    private final BuildReport report;
    private final URI store;
    private final SortedMap<String, SitePage> pages = new TreeMap<>();

    private SampleSite(BuildReport report, URI store) throws IOException {
        this.report = report;
        this.store = store;
        this.published = report.sites().get(0);
        for (OutputPath file : published.manifest().files().keySet()) {
            if (file.text().endsWith(".html")) {
                SitePage page = SitePage.read(file, text(file));
                pages.put(page.path(), page);
            }
        }
    }

    static SampleSite build() {
        Path folder = Path.of("target/sample-" + System.getProperty("bcsite.fork", "1"))
                .toAbsolutePath();
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed("sample"))) {
            StoreAccess access = new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token()));
            SiteConfig config = config(folder);
            BuildReport report = new SiteGenerator(config, access, Progress.silent()).build(BuildOptions.standard());
            return new SampleSite(report, store.apiBase());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a newcomer has it, but with everything that is written below this module's own target folder. */
    private static SiteConfig config(Path folder) throws IOException {
        SiteConfig shop = SiteConfig.read(Path.of("../content/bcsite.yaml"));
        return new SiteConfig(
                shop.file(),
                shop.folder(),
                STORE,
                shop.storefronts(),
                "default",
                shop.content(),
                true,
                folder.resolve("site"),
                folder.resolve(".bcsite"),
                false,
                List.of(),
                List.of(),
                Optional.of(ImageSource.COPY),
                Permalinks.AS_IN_STORE,
                Set.of(),
                new Publication.InPlace(),
                Optional.empty());
    }

    BuildReport report() {
        return report;
    }

    PublishedSite published() {
        return published;
    }

    /** Where the store was while the site was built. */
    URI store() {
        return store;
    }

    /** By path: {@code /mugs/}. */
    Collection<SitePage> pages() {
        return pages.values();
    }

    /** Pages that search engines may list. */
    List<SitePage> indexed() {
        return pages().stream().filter(SitePage::isIndexed).toList();
    }

    /** The page at a decoded path, such as {@code /mugs/}. */
    Optional<SitePage> page(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    Collection<OutputPath> files() {
        return published.manifest().files().keySet();
    }

    boolean has(String file) {
        return !file.isEmpty() && published.manifest().file(OutputPath.of(file)).isPresent();
    }

    byte[] bytes(OutputPath file) {
        try {
            return Files.readAllBytes(file.in(published.root()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(OutputPath file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    String text(String file) {
        return text(OutputPath.of(file));
    }

    /** Every file that is text. */
    List<OutputPath> texts() {
        return files().stream()
                .filter(file -> file.text().matches(".*\\.(html|xml|txt|json|css|js|svg)"))
                .toList();
    }
}
