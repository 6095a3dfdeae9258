package dev.bcsite.register;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.Creation;
import dev.bcsite.bigcommerce.Metafield;
import dev.bcsite.bigcommerce.MetafieldOwner;
import dev.bcsite.bigcommerce.Metafields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the ledger of a channel in the channel's own metafields, where every machine that applies plans finds it: a build
 * server starts from an empty folder each time.
 *
 * <p>Short ledgers are one metafield. Longer ones are cut into parts, and the metafield says which: parts are written
 * first, then that one, then old parts go; so there is the old ledger or the new one at every moment.
 */
public final class StoreLedger implements LedgerKeeper {

    static final String NAMESPACE = "bcsite";
    private static final String HEAD = "ledger";
    private static final String PARTS = "parts:";
    private static final String PRIVATE = "app_only";
    /** BigCommerce takes 65,535 characters. */
    private static final int LONGEST = 60_000;

    private final Metafields metafields;
    private final ChannelId channel;
    private final StoreLock lock;
    private List<Metafield> there = List.of();

    public StoreLedger(Metafields metafields, ChannelId channel, StoreLock lock) {
        this.metafields = metafields;
        this.channel = channel;
        this.lock = lock;
    }

    @Override
    public Ledger read() throws InterruptedException {
        if (!channel.isKnown()) {
            return Ledger.EMPTY;
        }
        there = metafields.list(MetafieldOwner.CHANNEL, channel.get(), NAMESPACE);
        Optional<String> head = find(HEAD).map(Metafield::value);
        try {
            return head.map(this::whole).map(LedgerText::read).orElse(Ledger.EMPTY);
        } catch (IllegalArgumentException e) {
            throw new BcsiteException(
                    Problem.at(
                            "channel " + channel.get(),
                            "the list of what bcsite owns there cannot be read (" + e.getMessage() + ")",
                            "remove the channel's metafields with the namespace \"" + NAMESPACE
                                    + "\"; everything there then counts as somebody else's until you adopt it"),
                    e);
        }
    }

    @Override
    public void save(Ledger ledger) throws InterruptedException {
        if (!channel.isKnown()) {
            return;
        }
        List<Metafield> old = there.stream()
                .filter(field -> field.key().startsWith(HEAD + "-"))
                .toList();
        if (ledger.isEmpty()) {
            remove(find(HEAD).stream().toList());
        } else {
            String text = LedgerText.write(ledger);
            write(HEAD, text.length() <= LONGEST ? text : inParts(ledger.serial(), text));
        }
        remove(old);
        there = metafields.list(MetafieldOwner.CHANNEL, channel.get(), NAMESPACE);
    }

    @Override
    public void lock() throws InterruptedException {
        if (channel.isKnown()) {
            lock.take(channel.get());
        }
    }

    @Override
    public boolean isLeftLocked() {
        return there.stream().anyMatch(lock::isLeft);
    }

    @Override
    public void unlock() throws InterruptedException {
        lock.release();
    }

    private String whole(String head) {
        if (!head.startsWith(PARTS)) {
            return head;
        }
        StringBuilder text = new StringBuilder();
        for (String key : head.substring(PARTS.length()).split(",")) {
            text.append(find(key)
                    .map(Metafield::value)
                    .orElseThrow(() -> new IllegalArgumentException("its part " + key + " is missing")));
        }
        return text.toString();
    }

    private String inParts(long serial, String text) throws InterruptedException {
        List<String> keys = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST) {
            String key = HEAD + "-" + serial + "-" + keys.size();
            write(key, text.substring(from, Math.min(text.length(), from + LONGEST)));
            keys.add(key);
        }
        return PARTS + String.join(",", keys);
    }

    private void write(String key, String value) throws InterruptedException {
        Optional<Metafield> old = find(key);
        if (old.isEmpty()) {
            Creation<Metafield> made = metafields.create(
                    MetafieldOwner.CHANNEL, Metafield.fresh(channel.get(), NAMESPACE, key, value, PRIVATE));
            made.orElseThrow();
            return;
        }
        Metafield one = old.get();
        Metafield changed = new Metafield(
                one.id(), one.ownerId(), one.namespace(), one.key(), value, one.permissionSet(), one.clientId());
        metafields.update(MetafieldOwner.CHANNEL, List.of(changed)).refused().forEach(refused -> {
            throw new BcsiteException(refused.problem());
        });
    }

    private void remove(List<Metafield> fields) throws InterruptedException {
        for (Metafield field : fields) {
            metafields.delete(MetafieldOwner.CHANNEL, channel.get(), field.id());
        }
    }

    private Optional<Metafield> find(String key) {
        return there.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
