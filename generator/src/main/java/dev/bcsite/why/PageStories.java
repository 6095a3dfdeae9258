package dev.bcsite.why;

import dev.bcsite.catalog.EntityRef;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.publish.Manifest;
import dev.bcsite.publish.PublishedFile;
import dev.bcsite.publish.StalePages;
import dev.bcsite.render.PageRenderer;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what the pages of a storefront in one locale are made from. */
public final class PageStories {

    private final SitePlan plan;
    private final PageRenderer renderer;
    private final Manifest published;
    private final RenderDiary diary;

    /** @param published what is there now */
    public PageStories(SitePlan plan, PageRenderer renderer, Manifest published, RenderDiary diary) {
        this.plan = plan;
        this.renderer = renderer;
        this.published = published;
        this.diary = diary;
    }

    public PageStory of(PagePlan page) throws IOException {
        Storefront storefront = plan.site().context().storefront();
        String locale = plan.site().context().locale();
        SortedMap<String, List<Named>> lists = new TreeMap<>();
        page.lists().forEach((name, refs) -> lists.put(name, named(refs)));
        return new PageStory(
                storefront.name(),
                locale,
                page.path(),
                page.kind().word(),
                templates(page),
                shared(page, "asset:"),
                Named.of(page.subject(), plan.site()),
                named(page.inputs()),
                lists,
                page.path().file(),
                published.file(page.path().file()).map(PublishedFile::size),
                renderer.fingerprint(page),
                diary.last(page.path(), locale, page.kind()),
                next(page, storefront));
    }

    private List<Named> named(List<EntityRef> refs) {
        return refs.stream().map(ref -> Named.of(ref, plan.site())).toList();
    }

    /** Its own first. */
    private List<String> templates(PagePlan page) {
        List<String> templates = new ArrayList<>(shared(page, "template:"));
        templates.remove(page.kind().template());
        templates.add(0, page.kind().template());
        return templates;
    }

    private List<String> shared(PagePlan page, String sort) {
        return renderer.shared(page).keySet().stream()
                .filter(name -> name.startsWith(sort))
                .map(name -> name.substring(sort.length()))
                .toList();
    }

    /** As a build would find it. */
    private Optional<Cause> next(PagePlan page, Storefront storefront) {
        StalePages stale = StalePages.between(List.of(page), renderer::fingerprint, published, storefront.output());
        return Optional.ofNullable(stale.reasons().get(page.path())).map(reason -> switch (reason) {
            case CHANGED -> new Cause(reason, diary.changes(plan, renderer, page));
            case NEW, MISSING, GONE -> new Cause(reason, List.of());
        });
    }
}
