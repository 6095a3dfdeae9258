package dev.bcsite.sandbox.hook;

import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Delivers what webhooks are to hear, on threads of its own: at once after a change, and later what could not be
 * delivered at first.
 *
 * <p>Time is the store's clock; whoever moves it calls {@link #run} to have everything done that is due by then. Within
 * a lane deliveries are made one after the other, so what arrives where in which order is always the same; lanes do not
 * wait for each other.
 */
public final class WebhookDeliveries implements AutoCloseable {

    private static final long TICK_MILLIS = 200;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final StoreState state;
    private final Outbox outbox;
    private final Breaker breaker = new Breaker();
    private final Mischief mischief = new Mischief();
    private final DeliveryLog log = new DeliveryLog();
    private final Failures failures;
    private final Abandonment abandonment;
    private final Courier courier;
    private final ExecutorService couriers = Executors.newCachedThreadPool(daemons());
    private final ScheduledExecutorService ticking =
            new ScheduledThreadPoolExecutor(1, daemons(), new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicBoolean isWoken = new AtomicBoolean();
    private final Set<Lane> busy = new HashSet<>();
    private Instant lookedAt = Instant.MIN;
    private boolean isClosed;

    private WebhookDeliveries(StoreState state, String storeHash, Readings readings, Duration deadline) {
        this.state = state;
        this.outbox = new Outbox(state, storeHash);
        this.failures = new Failures(state, outbox);
        this.abandonment = new Abandonment(state);
        this.courier = new Courier(
                state,
                outbox,
                failures,
                breaker,
                mischief,
                log,
                new Sender(deadline),
                !readings.has(Reading.UNSIGNED_HOOKS));
    }

    /**
     * Begins to listen to the changes of a store, after earlier ones were replayed.
     *
     * @param deadline how long a destination may take to answer
     */
    public static WebhookDeliveries of(StoreState state, String storeHash, Readings readings, Duration deadline) {
        WebhookDeliveries deliveries = new WebhookDeliveries(state, storeHash, readings, deadline);
        state.commits().join(deliveries.outbox::add);
        state.commits().listen(deliveries::wake);
        state.whenReset(deliveries::clear);
        deliveries.ticking.scheduleWithFixedDelay(deliveries::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return deliveries;
    }

    private static ThreadFactory daemons() {
        return work -> {
            Thread thread = new Thread(work, "sandbox-webhooks");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Writers do not wait for this: it is done by the thread that ticks. */
    private void wake(List<Change> changes) {
        boolean isMore = changes.stream().anyMatch(change -> change.table().equals(Kind.DELIVERIES.table()));
        if (isMore && isWoken.compareAndSet(false, true)) {
            ticking.execute(() -> {
                isWoken.set(false);
                start();
            });
        }
    }

    private void tick() {
        Instant now = state.clock().instant();
        if (!now.minus(LOOK).isBefore(lookedAt)) {
            lookedAt = now;
            try {
                notice();
            } catch (Refusal e) {
                // It could not be kept; the next look notices it again. Thrown on, it would end the ticking.
            }
        }
        start();
    }

    /** What time alone brings about. */
    private void notice() {
        failures.retireIdle();
        abandonment.notice();
    }

    /** Does everything that is due now, and waits until it is done. */
    public void run() throws InterruptedException {
        notice();
        do {
            start();
            awaitQuiet();
        } while (!ready().isEmpty());
    }

    /** Every lane that has something to do, and nobody who does it, gets somebody. */
    private synchronized void start() {
        if (isClosed) {
            return;
        }
        Map<Lane, List<Delivery>> byLane = mischief.ordered(ready()).stream()
                .collect(Collectors.groupingBy(courier::lane, LinkedHashMap::new, Collectors.toList()));
        byLane.forEach((lane, deliveries) -> {
            if (busy.add(lane)) {
                couriers.execute(() -> work(lane, deliveries));
            }
        });
    }

    private List<Delivery> ready() {
        List<Delivery> due = outbox.due();
        return mischief.holds(due, state.clock().instant()) ? List.of() : due;
    }

    private void work(Lane lane, List<Delivery> deliveries) {
        try {
            for (Delivery delivery : deliveries) {
                courier.carry(delivery);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Refusal e) {
            // What became of a delivery could not be kept, so it waits still.
            return;
        } finally {
            leave(lane);
        }
        // More may have come; after a failure of our own, the next tick looks again.
        start();
    }

    private synchronized void leave(Lane lane) {
        busy.remove(lane);
        notifyAll();
    }

    private synchronized void awaitQuiet() throws InterruptedException {
        while (!busy.isEmpty()) {
            wait();
        }
    }

    /** The latest attempts, oldest first. */
    public List<Attempt> log() {
        return log.all();
    }

    /** What waits to be attempted, now or later. */
    public int waiting() {
        return state.table(Kind.DELIVERIES).size();
    }

    /** Sends what an attempt sent once more, with the same {@code webhook-id}; false when it is not in the log. */
    public boolean sendAgain(long attempt) {
        Optional<Attempt> found = log.find(attempt);
        found.ifPresent(one -> state.commits().together(() -> outbox.again(one)));
        return found.isPresent();
    }

    /** Makes each of the next deliveries twice. */
    public void duplicateNext(int deliveries) {
        mischief.duplicate(deliveries);
    }

    /** Keeps deliveries back until there are so many, at most a minute, and makes them in another order. */
    public void shuffleNext(int deliveries) {
        mischief.shuffle(deliveries);
    }

    /** Which domains are blocked for a client. */
    List<Breaker.Block> blocked(String client) {
        return breaker.of(client, state.clock().instant());
    }

    private void clear() {
        breaker.clear();
        mischief.clear();
        failures.clear();
        log.clear();
    }

    /** Ends deliveries under way; what was not taken stays where it is kept. */
    @Override
    public synchronized void close() {
        isClosed = true;
        ticking.shutdownNow();
        couriers.shutdownNow();
    }
}
