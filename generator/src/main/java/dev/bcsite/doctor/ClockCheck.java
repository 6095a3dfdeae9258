package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.StoreInquiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether this machine and the store agree on the time. */
public final class ClockCheck implements Check {

    private static final Duration MOST = Duration.ofMinutes(2);

    private final StoreInquiry inquiry;
    private final InstantSource clock;

    public ClockCheck(StoreInquiry inquiry, InstantSource clock) {
        this.inquiry = inquiry;
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.MACHINE;
    }

    @Override
    public String subject() {
        return "clock";
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        Instant before = clock.instant();
        Instant store = inquiry.time();
        Instant after = clock.instant();
        Instant here = before.plus(Duration.between(before, after).dividedBy(2));
        Duration ahead = Duration.between(store, here);
        if (ahead.abs().compareTo(MOST) > 0) {
            notebook.problem(
                    area(),
                    subject(),
                    "it is " + ahead.abs().toMinutes() + " minutes " + (ahead.isNegative() ? "behind" : "ahead of")
                            + " the store's",
                    "set it, best by NTP; tokens for signing in live for 30 seconds only");
        } else {
            notebook.well(area(), subject(), "it agrees with the store's");
        }
    }
}
