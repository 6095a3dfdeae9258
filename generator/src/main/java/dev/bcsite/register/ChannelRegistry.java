package dev.bcsite.register;

import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.StoreChannel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Channels by name. One is made only when somebody asks for it; to remove one is to mark it as deleted.
 *
 * <p>A ledger is kept in its channel, so none can say that a channel is about to be made. Instead each that is made
 * carries a mark from the beginning, by which it is also known when somebody renames it.
 */
final class ChannelRegistry implements Registry {

    private static final String GONE = "deleted";
    private static final String MARK = "external_id";

    private final Channels channels;
    private final ChannelId channel;
    private final SiteLookup lookup;

    ChannelRegistry(Channels channels, ChannelId channel, SiteLookup lookup) {
        this.channels = channels;
        this.channel = channel;
        this.lookup = lookup;
    }

    static Wanted wanted(String name) {
        return Wanted.of(Kind.CHANNEL, name, Fields.of("platform", "custom").with(MARK, mark(name)));
    }

    @Override
    public Kind kind() {
        return Kind.CHANNEL;
    }

    /** If the channel has yet to be made, and is among these because an apply made it, it is known from now on. */
    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        List<Found> found = channels.list().stream()
                .filter(one -> one.type().equals("storefront") && !one.isGone())
                .map(one -> found(one, keys))
                .toList();
        found.stream()
                .filter(one -> !channel.isKnown() && keys.contains(one.key()) && isMarked(one))
                .findFirst()
                .ifPresent(one -> channel.made(Long.parseLong(one.id())));
        return found;
    }

    @Override
    public Optional<Problem> obstacle(Change removal, Collection<Change> going) throws InterruptedException {
        boolean siteGoes = going.stream().anyMatch(change -> change.key().kind() == Kind.SITE);
        return siteGoes
                ? Optional.empty()
                : lookup.site()
                        .map(site -> Problem.at(
                                removal.key().toString(),
                                "it stays, because its site " + site.site().url() + " stays",
                                "when nobody needs that any more, remove it in the control panel, and plan again"));
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        for (Change change : changes) {
            if (change.isRemoval()) {
                long id = Long.parseLong(change.id().orElseThrow());
                channels.setStatus(id, GONE);
                outcomes.done(change, Long.toString(id));
            } else {
                String name = change.key().name();
                StoreChannel made = channels.create(name, mark(name)).orElseThrow();
                channel.made(made.id());
                outcomes.done(change, Long.toString(made.id()));
            }
        }
    }

    private static Found found(StoreChannel one, Set<ItemKey> keys) {
        String name = keys.stream()
                .filter(key -> mark(key.name()).equals(one.externalId()))
                .findFirst()
                .map(ItemKey::name)
                .orElse(one.name());
        return new Found(
                new ItemKey(Kind.CHANNEL, name),
                Long.toString(one.id()),
                Fields.of("platform", one.platform()).with(MARK, one.externalId()));
    }

    private static boolean isMarked(Found found) {
        return found.fields().get(MARK).equals(mark(found.key().name()));
    }

    /** Names are unique among channels of a platform, and so are marks. */
    private static String mark(String name) {
        return "bcsite-" + Digest.of(name).prefix(12);
    }
}
