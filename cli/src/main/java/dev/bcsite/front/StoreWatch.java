package dev.bcsite.front;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.bigcommerce.StoreInquiry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Looks again and again whether a store's products changed, with one small request each time, as long as there is somebody
 * to show it to.
 */
final class StoreWatch implements AutoCloseable {

    /** Of a store at BigCommerce: a hundredth of the smallest quota. */
    private static final Duration AFAR = Duration.ofSeconds(5);

    /** Of a store on this machine, which has no quota to speak of. */
    private static final Duration NEARBY = Duration.ofMillis(300);

    private final ScheduledExecutorService timer;
    private final StoreInquiry store;
    private final BooleanSupplier isWanted;
    private final Runnable changed;
    private final Consumer<String> trouble;
    private Optional<Digest> last = Optional.empty();
    private boolean isInTrouble;

    private StoreWatch(StoreInquiry store, BooleanSupplier isWanted, Runnable changed, Consumer<String> trouble) {
        this.store = store;
        this.isWanted = isWanted;
        this.changed = changed;
        this.trouble = trouble;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "bcsite-store-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to look; what changes from now on counts.
     *
     * @param changed hears of it on a thread of its own, and is not called again before it is done
     * @param trouble takes a line when the store cannot be asked, once until it can be again
     */
    static StoreWatch of(
            StoreAccess access,
            boolean isNearby,
            BooleanSupplier isWanted,
            Runnable changed,
            Consumer<String> trouble) {
        StoreWatch watch = new StoreWatch(new StoreInquiry(StoreClient.of(access)), isWanted, changed, trouble);
        long pause = (isNearby ? NEARBY : AFAR).toMillis();
        watch.look();
        watch.timer.scheduleWithFixedDelay(watch::look, pause, pause, TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        if (last.isPresent() && !isWanted.getAsBoolean()) {
            return;
        }
        try {
            Digest now = store.glance();
            boolean isNews = last.filter(before -> !before.equals(now)).isPresent();
            last = Optional.of(now);
            isInTrouble = false;
            if (isNews) {
                changed.run();
            }
        } catch (BcsiteException e) {
            if (!isInTrouble) {
                trouble.accept("Changes at the store are not seen: " + e.getMessage());
            }
            isInTrouble = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A look that is under way may still tell of a change. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
