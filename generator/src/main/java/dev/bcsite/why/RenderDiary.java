package dev.bcsite.why;

import dev.bcsite.base.UrlPath;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.publish.Reason;
import dev.bcsite.render.PageRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Remembers in the state folder why the pages of a storefront were rendered, and what they were made from, so that the
 * next build can tell what changed.
 *
 * <p>Tells reasons and decides nothing: without its files, pages are rendered as ever, and reasons are less exact.
 */
public final class RenderDiary {

    private final RenderHistory history;
    private final LastInputs inputs;
    private final boolean isOfAll;
    private final SortedMap<UrlPath, Cause> causes = new TreeMap<>();
    private final Map<UrlPath, String> sorts = new HashMap<>();
    private final Map<String, Integer> planned = new HashMap<>();
    private boolean isWhole;

    private RenderDiary(RenderHistory history, LastInputs inputs, boolean isOfAll) {
        this.history = history;
        this.inputs = inputs;
        this.isOfAll = isOfAll;
        this.isWhole = isOfAll;
    }

    /** @param storefront its short name, such as {@code channel-1} */
    public static RenderDiary in(Path state, String storefront) throws IOException {
        return read(state, storefront, true);
    }

    /** One whose added plans do not hold all pages that there are. */
    public static RenderDiary ofSome(Path state, String storefront) throws IOException {
        return read(state, storefront, false);
    }

    private static RenderDiary read(Path state, String storefront, boolean isOfAll) throws IOException {
        return new RenderDiary(
                new RenderHistory(state.resolve(storefront + "-renders.ndjson")),
                LastInputs.read(state.resolve(storefront + "-inputs.bin")),
                isOfAll);
    }

    /** Notes down the pages of a locale that a build renders. */
    public void add(SitePlan plan, PageRenderer renderer, Map<UrlPath, Reason> reasons) {
        isWhole &= reasons.size() == plan.pages().size();
        if (reasons.isEmpty()) {
            return;
        }
        PageParts parts = new PageParts(inputs, plan, renderer);
        String locale = plan.site().context().locale();
        if (isOfAll) {
            plan.counts().forEach((kind, count) -> planned.put(sort(locale, kind), count));
        }
        for (PagePlan page : plan.pages()) {
            Reason reason = reasons.get(page.path());
            if (reason != null) {
                List<String> changed = reason == Reason.CHANGED ? parts.changes(page) : List.of();
                causes.put(page.path(), new Cause(reason, changed));
                sorts.put(page.path(), sort(locale, page.kind()));
                parts.rendered(page);
            }
        }
    }

    /** Notes down pages that are gone. */
    public void remove(Map<UrlPath, Reason> removed) {
        removed.forEach((path, reason) -> causes.put(path, new Cause(reason, List.of())));
    }

    /** What is noted down so far, by page. */
    public SortedMap<UrlPath, Cause> causes() {
        return Collections.unmodifiableSortedMap(causes);
    }

    /** To be called when everything of the build is on disk. */
    public void write(Instant at) throws IOException {
        history.add(at, causes, sorts, planned);
        inputs.write(isWhole);
    }

    /** The one for the next build whose plans do not hold all pages; spares reading what this one has {@link #write written}. */
    public RenderDiary next() {
        return new RenderDiary(history, inputs.next(), false);
    }

    /** What would change if a page was rendered now. */
    public List<String> changes(SitePlan plan, PageRenderer renderer, PagePlan page) {
        return new PageParts(inputs, plan, renderer).changes(page);
    }

    /** When and why a page was last rendered or removed; absent when that is not known any more. */
    public Optional<Rendering> last(UrlPath path, String locale, PageKind kind) throws IOException {
        return history.last(path, sort(locale, kind));
    }

    private static String sort(String locale, PageKind kind) {
        return locale + " " + kind.word();
    }
}
