package dev.bcsite.render;

import dev.bcsite.catalog.EntityRef;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.Slice;
import java.util.List;
import java.util.Optional;

/** What one page may read. Asking for anything else is a mistake of ours, and fails at once. */
record PageInputs(PagePlan plan) {

    /** The references of a named list, in order; empty when the page has no such list. */
    List<EntityRef> list(String name) {
        return plan.lists().getOrDefault(name, List.of());
    }

    EntityRef subject() {
        return plan.subject();
    }

    Slice slice() {
        return plan.slice().orElseThrow();
    }

    /** The reference itself, if the plan lists it. */
    EntityRef require(EntityRef ref) {
        if (!plan.reads(ref)) {
            throw new IllegalStateException(
                    "The page " + plan.path() + " reads " + ref + ", which its plan does not list");
        }
        return ref;
    }

    /** The category whose breadcrumbs the page shows, if it shows any. */
    Optional<EntityRef> crumbs() {
        for (EntityRef input : plan.inputs()) {
            if (input.facet().equals("crumbs")) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }
}
