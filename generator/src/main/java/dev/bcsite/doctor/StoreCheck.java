package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.StoreChannel;
import dev.bcsite.bigcommerce.StoreInquiry;
import dev.bcsite.bigcommerce.StoreState;
import java.util.List;
import java.util.Set;

/** Whether the store is open, and has room for the storefronts that are to be published. */
public final class StoreCheck implements Check {

    private static final Set<String> GONE = Set.of("archived", "deleted", "terminated");

    private final StoreInquiry inquiry;
    private final Channels channels;
    private final List<Long> wanted;

    /** @param wanted channels that are to be published */
    public StoreCheck(StoreInquiry inquiry, Channels channels, List<Long> wanted) {
        this.inquiry = inquiry;
        this.channels = channels;
        this.wanted = List.copyOf(wanted);
    }

    @Override
    public Area area() {
        return Area.STORE;
    }

    @Override
    public String subject() {
        return "store";
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        StoreState state = inquiry.state();
        if (state.status().isEmpty() || state.status().equals("live")) {
            notebook.well(area(), subject(), "\"" + state.store().name() + "\" is live");
        } else {
            notebook.warning(
                    area(),
                    subject(),
                    "its status is \"" + state.status() + "\", which keeps shoppers out of its checkout",
                    "open the store in the control panel");
        }
        limits(state, notebook);
    }

    private void limits(StoreState state, Notebook notebook) throws InterruptedException {
        List<StoreChannel> storefronts = channels.list().stream()
                .filter(one -> one.type().equals("storefront") && !GONE.contains(one.status()))
                .toList();
        long active = storefronts.stream().filter(StoreCheck::isActive).count();
        boolean needsMore = storefronts.stream().anyMatch(one -> wanted.contains(one.id()) && !isActive(one));
        if (state.mostActive().isPresent()
                && needsMore
                && active >= state.mostActive().getAsLong()) {
            notebook.problem(
                    area(),
                    "plan",
                    state.plan() + " allows " + state.mostActive().getAsLong() + " active storefronts, and " + active
                            + " are active already",
                    "switch another channel off, or change the plan");
        } else if (state.mostInAll().isPresent()
                && storefronts.size() >= state.mostInAll().getAsLong()) {
            notebook.note(
                    area(),
                    "plan",
                    state.plan() + " has no room for another storefront: " + storefronts.size() + " of "
                            + state.mostInAll().getAsLong());
        } else {
            notebook.well(area(), "plan", active + " active storefronts of " + state.plan());
        }
    }

    private static boolean isActive(StoreChannel one) {
        return one.status().equals("active") || one.status().equals("connected");
    }
}
