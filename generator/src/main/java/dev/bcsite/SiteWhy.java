package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.NearestName;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.base.UrlPath;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.plan.Alternates;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.publish.Manifest;
import dev.bcsite.publish.Reason;
import dev.bcsite.redirect.SiteRedirect;
import dev.bcsite.render.Assets;
import dev.bcsite.render.PageRenderer;
import dev.bcsite.render.Theme;
import dev.bcsite.site.SiteViews;
import dev.bcsite.site.Storefront;
import dev.bcsite.why.PageStories;
import dev.bcsite.why.PageStory;
import dev.bcsite.why.RenderDiary;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells what a page is made from and why it was last rendered, from the last snapshot and what builds left behind.
 *
 * <p>Changes nothing, and so can be asked while a build is under way.
 */
public final class SiteWhy {

    private final SiteConfig config;
    private final StoreAccess access;
    private final BuildOptions options;

    public SiteWhy(SiteConfig config, StoreAccess access, BuildOptions options) {
        this.config = config;
        this.access = access;
        this.options = options;
    }

    /**
     * The page at an address, of each storefront that has one there.
     *
     * @param written a path such as {@code /mugs/}, or a URL
     * @throws BcsiteException when there is none, with what is there instead or was meant
     */
    public List<PageStory> explain(String written) throws IOException {
        try (Snapshot snapshot = Snapshot.open(config.state().resolve(Snapshot.FILE_NAME), access.hash())) {
            Theme theme = Theme.load(config.theme(), config.folder());
            ContentLibrary library = BuildInputs.content(config, options);
            List<Storefront> all = new Storefronts(config, BuildInputs.imageSource(config, access)).resolve(snapshot);
            Address address = Address.of(written, all);
            List<PageStory> stories = new ArrayList<>();
            List<Problem> missing = new ArrayList<>();
            for (Storefront storefront : address.storefronts()) {
                StorefrontPlanning planning =
                        new StorefrontPlanning(config, access, storefront, snapshot, library, theme, Progress.silent());
                List<SitePlan> plans = planning.plans();
                Optional<PageStory> story = story(address.path(), storefront, plans, planning, snapshot, theme);
                story.ifPresent(stories::add);
                if (story.isEmpty()) {
                    missing.add(missing(address.path(), storefront, plans, snapshot));
                }
            }
            if (stories.isEmpty()) {
                throw new BcsiteException(missing);
            }
            return stories;
        }
    }

    private Optional<PageStory> story(
            UrlPath path,
            Storefront storefront,
            List<SitePlan> plans,
            StorefrontPlanning planning,
            Snapshot snapshot,
            Theme theme)
            throws IOException {
        for (SitePlan plan : plans) {
            Optional<PagePlan> page = plan.page(path);
            if (page.isPresent()) {
                SiteViews views = new SiteViews(plan.site(), snapshot, planning.colors());
                Assets assets = Assets.of(theme, planning.colors());
                Manifest published = Manifest.in(storefront.output()).orElse(Manifest.EMPTY);
                try (PageRenderer renderer = new PageRenderer(theme, plan, views, assets, Alternates.among(plans))) {
                    return Optional.of(new PageStories(plan, renderer, published, diary(storefront)).of(page.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** What is there instead of a page. */
    private Problem missing(UrlPath path, Storefront storefront, List<SitePlan> plans, Snapshot snapshot)
            throws IOException {
        OutputPath file = path.file();
        if (Manifest.in(storefront.output()).orElse(Manifest.EMPTY).file(file).isPresent()
                && !path.toString().endsWith("/")) {
            return Problem.at(
                    path.toString(),
                    "is a file of the site and not a page",
                    "look at " + storefront.output().resolve(file.text()));
        }
        for (SiteRedirect redirect : StorefrontRedirects.of(config, storefront, snapshot, plans)
                .map()
                .redirects()) {
            if (redirect.from()
                    .toString()
                    .replaceFirst("/$", "")
                    .equals(path.toString().replaceFirst("/$", ""))) {
                return Problem.at(
                        path.toString(),
                        "there is no page, but a redirect to " + redirect.to().address(),
                        "ask for that address");
            }
        }
        String gone = diary(storefront)
                .last(path, storefront.locales().get(0), PageKind.NOT_FOUND)
                .filter(last -> last.cause().reason() == Reason.GONE)
                .map(last -> "there is no page any more; it was removed at " + last.at())
                .orElse("there is no page");
        return Problem.at(path.toString(), gone, nearest(path, plans));
    }

    private static String nearest(UrlPath path, List<SitePlan> plans) {
        List<String> paths = plans.stream()
                .flatMap(plan -> plan.pages().stream())
                .map(page -> page.path().toString())
                .filter(other -> Math.abs(other.length() - path.toString().length())
                        <= path.toString().length() / 3)
                .toList();
        return NearestName.of(path.toString(), paths)
                .map(near -> "did you mean " + near + "?")
                .orElse("look in sitemap.xml for the pages that there are");
    }

    private RenderDiary diary(Storefront storefront) throws IOException {
        return RenderDiary.in(config.state(), storefront.name());
    }

    /**
     * What was asked for.
     *
     * @param storefronts that may have it: of a URL the one with that host, else all
     */
    private record Address(UrlPath path, List<Storefront> storefronts) {

        static Address of(String written, List<Storefront> all) {
            if (!written.matches("(?i)https?://.*")) {
                return new Address(path(written, written), all);
            }
            URI url = uri(written);
            String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
            List<Storefront> meant = all.stream()
                    .filter(storefront ->
                            Loopback.is(url) || host.equals(storefront.url().getHost()))
                    .toList();
            if (meant.isEmpty()) {
                throw new BcsiteException(Problem.at(
                        written,
                        "no storefront is at " + host,
                        "ask for a path, or for an address of "
                                + all.stream()
                                        .map(storefront -> storefront.url().toString())
                                        .collect(Collectors.joining(", "))));
            }
            return new Address(path(written, url.getRawPath()), meant);
        }

        private static URI uri(String written) {
            try {
                return new URI(written.replaceFirst("[?#].*", "").replace(" ", "%20"));
            } catch (URISyntaxException e) {
                throw new BcsiteException(
                        Problem.at(written, "is no URL", "write one such as https://shop.example/mugs/"), e);
            }
        }

        private static UrlPath path(String written, String path) {
            return UrlPath.tryOf(path.replaceFirst("[?#].*", ""))
                    .orElseThrow(() -> new BcsiteException(
                            Problem.at(written, "no page can have this path", "write a path such as /mugs/")));
        }
    }
}
