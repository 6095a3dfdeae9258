package dev.bcsite.why;

import dev.bcsite.base.Digest;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.render.PageRenderer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;

/**
 * Compares everything that the pages of a locale are made from, one by one and by name, with what it was when they were
 * rendered last: {@code product:77/card}, {@code template:layout.ftlh}, and {@code entries} for which of them a page
 * reads and in which order.
 */
final class PageParts {

    static final String ENTRIES = "entries";

    private final LastInputs inputs;
    private final SitePlan plan;
    private final PageRenderer renderer;
    private final String locale;
    private final Map<SortedMap<String, Digest>, List<String>> changesOfShared = new IdentityHashMap<>();
    private final Map<SortedMap<String, Digest>, Boolean> sharedNow = new IdentityHashMap<>();

    PageParts(LastInputs inputs, SitePlan plan, PageRenderer renderer) {
        this.inputs = inputs;
        this.plan = plan;
        this.renderer = renderer;
        this.locale = plan.site().context().locale();
    }

    /** Names of what is not as it was; empty when it is not known what the page was made from. */
    List<String> changes(PagePlan page) {
        OptionalLong outline = inputs.before(keyOfEntries(page));
        if (outline.isEmpty()) {
            return List.of();
        }
        Set<String> changed = new LinkedHashSet<>();
        for (EntityRef ref : reads(page)) {
            if (differs(ref.toString(), plan.site().digest(ref))) {
                changed.add(ref.toString());
            }
        }
        if (outline.getAsLong() != DigestTable.value(renderer.outline(page))) {
            changed.add(ENTRIES);
        }
        changed.addAll(changesOfShared.computeIfAbsent(renderer.shared(page), this::changes));
        return List.copyOf(changed);
    }

    private List<String> changes(SortedMap<String, Digest> shared) {
        List<String> changed = new ArrayList<>();
        shared.forEach((name, digest) -> {
            if (differs(name, digest)) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** From now on this page was rendered as things are. */
    void rendered(PagePlan page) {
        inputs.now(keyOfEntries(page), DigestTable.value(renderer.outline(page)));
        for (EntityRef ref : reads(page)) {
            long key = DigestTable.key(locale, ref.toString());
            if (!inputs.isKnownNow(key)) {
                inputs.now(key, DigestTable.value(plan.site().digest(ref)));
            }
        }
        if (sharedNow.put(renderer.shared(page), true) == null) {
            renderer.shared(page)
                    .forEach((name, digest) -> inputs.now(DigestTable.key(locale, name), DigestTable.value(digest)));
        }
    }

    /** What a page reads, its subject first; some may be there twice. */
    private static List<EntityRef> reads(PagePlan page) {
        List<EntityRef> refs = new ArrayList<>();
        refs.add(page.subject());
        refs.addAll(page.inputs());
        page.lists().values().forEach(refs::addAll);
        return refs;
    }

    /** What was not read by any page before, changed. */
    private boolean differs(String name, Digest digest) {
        OptionalLong before = inputs.before(DigestTable.key(locale, name));
        return before.isEmpty() || before.getAsLong() != DigestTable.value(digest);
    }

    private long keyOfEntries(PagePlan page) {
        return DigestTable.key(locale, ENTRIES + " " + page.path());
    }
}
