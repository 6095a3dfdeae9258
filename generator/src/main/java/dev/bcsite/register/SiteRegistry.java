package dev.bcsite.register;

import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.StoreSite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where BigCommerce thinks the storefront is: one URL for the channel. */
final class SiteRegistry implements Registry {

    private final ChannelSites sites;
    private final ChannelId channel;
    private final SiteLookup lookup;
    private final List<Registry> parts;

    /** @param parts what BigCommerce keeps for a site, and loses with it */
    SiteRegistry(ChannelSites sites, ChannelId channel, SiteLookup lookup, List<Registry> parts) {
        this.sites = sites;
        this.channel = channel;
        this.lookup = lookup;
        this.parts = List.copyOf(parts);
    }

    @Override
    public Kind kind() {
        return Kind.SITE;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        lookup.changed(Optional.empty());
        return lookup.site().map(SiteRegistry::found).stream().toList();
    }

    @Override
    public Optional<Problem> obstacle(Change removal, Collection<Change> going) throws InterruptedException {
        List<ItemKey> staying = new ArrayList<>();
        for (Registry part : parts) {
            part.read(Set.of()).stream()
                    .filter(one -> going.stream().noneMatch(change -> change.isOf(one)))
                    .map(Found::key)
                    .forEach(staying::add);
        }
        return staying.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.at(
                        removal.key().toString(),
                        "it stays, because it would take along what is not to go: " + staying.get(0)
                                + (staying.size() == 1 ? "" : " and " + (staying.size() - 1) + " more"),
                        "when nobody needs that any more, remove it in the control panel, and plan again"));
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        for (Change change : changes) {
            String url = change.after().get("url");
            if (change.isRemoval()) {
                sites.delete(channel.get());
                lookup.changed(Optional.empty());
                outcomes.done(change, change.id().orElseThrow());
                continue;
            }
            StoreSite now = change.action() == Change.Action.ADD
                    ? sites.create(channel.get(), url).orElseThrow()
                    : sites.setUrl(channel.get(), url);
            lookup.changed(Optional.of(now));
            outcomes.done(change, Long.toString(now.site().id()));
        }
    }

    private static Found found(StoreSite site) {
        String url = site.site().url().replaceFirst("/$", "");
        return new Found(new ItemKey(Kind.SITE, ""), Long.toString(site.site().id()), Fields.of("url", url));
    }
}
