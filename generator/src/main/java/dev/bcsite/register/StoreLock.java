package dev.bcsite.register;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.Creation;
import dev.bcsite.bigcommerce.Metafield;
import dev.bcsite.bigcommerce.MetafieldOwner;
import dev.bcsite.bigcommerce.Metafields;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps two machines from applying plans to one channel at a time: a metafield that only one of them can create.
 *
 * <p>One that stays after a crash is taken over by the same holder at once, as a holder applies one plan at a time, and
 * by others when it is half an hour old.
 */
public final class StoreLock {

    private static final String KEY = "lock";
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Metafields metafields;
    private final String holder;
    private final InstantSource clock;
    private OptionalLong channel = OptionalLong.empty();

    /** @param holder names this machine and working folder, in one line */
    public StoreLock(Metafields metafields, String holder, InstantSource clock) {
        this.metafields = metafields;
        this.holder = holder;
        this.clock = clock;
    }

    /** Who holds it, if anybody does. */
    public Optional<LockHolder> holder(long channelId) throws InterruptedException {
        return find(channelId).map(field -> new LockHolder(who(field), since(field), isLeftOver(field)));
    }

    /** @throws BcsiteException when somebody else holds it */
    void take(long channelId) throws InterruptedException {
        Creation<Metafield> made = make(channelId);
        if (!(made instanceof Creation.Made)) {
            Optional<Metafield> there = find(channelId);
            if (there.isPresent() && !isLeftOver(there.get())) {
                throw held(channelId, there.get());
            }
            if (there.isPresent()) {
                metafields.delete(MetafieldOwner.CHANNEL, channelId, there.get().id());
            }
            if (!(make(channelId) instanceof Creation.Made)) {
                throw new BcsiteException(Problem.at(
                        "channel " + channelId, "somebody else is applying a plan to it", "try again in a minute"));
            }
        }
        channel = OptionalLong.of(channelId);
    }

    void release() throws InterruptedException {
        if (channel.isPresent()) {
            Optional<Metafield> there = find(channel.getAsLong()).filter(this::isOurs);
            if (there.isPresent()) {
                metafields.delete(
                        MetafieldOwner.CHANNEL, channel.getAsLong(), there.get().id());
            }
            channel = OptionalLong.empty();
        }
    }

    private Creation<Metafield> make(long channelId) throws InterruptedException {
        return metafields.create(
                MetafieldOwner.CHANNEL,
                Metafield.fresh(channelId, StoreLedger.NAMESPACE, KEY, holder + "\n" + clock.instant(), "app_only"));
    }

    private Optional<Metafield> find(long channelId) throws InterruptedException {
        return metafields.list(MetafieldOwner.CHANNEL, channelId, StoreLedger.NAMESPACE).stream()
                .filter(field -> field.key().equals(KEY))
                .findFirst();
    }

    private boolean isLeftOver(Metafield field) {
        return isOurs(field) || since(field).plus(LONGEST).isBefore(clock.instant());
    }

    /** Whether this is our own lock, from an apply that died. */
    boolean isLeft(Metafield field) {
        return field.key().equals(KEY) && isOurs(field);
    }

    private boolean isOurs(Metafield field) {
        return field.value().startsWith(holder + "\n");
    }

    private static String who(Metafield field) {
        return field.value().replaceFirst("(?s)\n.*", "");
    }

    private static Instant since(Metafield field) {
        try {
            return Instant.parse(field.value().replaceFirst("(?s).*\n", ""));
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private BcsiteException held(long channelId, Metafield field) {
        return new BcsiteException(Problem.at(
                "channel " + channelId,
                who(field) + " is applying a plan to it since " + since(field),
                "wait for it to end; if it died, its lock ends at "
                        + since(field).plus(LONGEST)));
    }
}
