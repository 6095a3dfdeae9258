package dev.bcsite.register;

import dev.bcsite.bigcommerce.BulkResult;
import dev.bcsite.bigcommerce.ChannelListing;
import dev.bcsite.bigcommerce.ChannelListing.ListedVariant;
import dev.bcsite.bigcommerce.Listings;
import dev.bcsite.bigcommerce.ProductVariants;
import dev.bcsite.bigcommerce.RefusedRow;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the channel says of products by itself: state, name and description, each an item of its own.
 *
 * <p>BigCommerce never takes a listing away. One that is no longer wanted stays, active and without a name or description
 * of its own, which says no more than none at all.
 */
final class ListingRegistry implements Registry {

    private static final String STATE = "state";
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String ACTIVE = "active";
    private static final String TEXT = "text";

    private final Listings listings;
    private final ProductVariants variants;
    private final ChannelId channel;

    ListingRegistry(Listings listings, ProductVariants variants, ChannelId channel) {
        this.listings = listings;
        this.variants = variants;
        this.channel = channel;
    }

    /** What is absent is left as it is. */
    static List<Wanted> wanted(
            long product, Optional<String> state, Optional<String> name, Optional<String> description) {
        List<Wanted> wanted = new ArrayList<>();
        state.ifPresent(text -> wanted.add(wanted(product, STATE, text).leaving(Fields.of(TEXT, ACTIVE))));
        name.ifPresent(text -> wanted.add(wanted(product, NAME, text)));
        description.ifPresent(text -> wanted.add(wanted(product, DESCRIPTION, text)));
        return wanted;
    }

    private static Wanted wanted(long product, String part, String text) {
        return new Wanted(key(product, part), Fields.of(TEXT, text));
    }

    @Override
    public Kind kind() {
        return Kind.LISTING;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        List<Found> found = new ArrayList<>();
        for (ChannelListing listing : now(keys).values()) {
            found.add(found(listing, STATE, listing.state()));
            listing.name().filter(text -> !text.isBlank()).ifPresent(text -> found.add(found(listing, NAME, text)));
            listing.description()
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> found.add(found(listing, DESCRIPTION, text)));
        }
        return found;
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        Map<Long, ChannelListing> now = now(changes.stream().map(Change::key).toList());
        Map<Long, List<Change>> byProduct = changes.stream()
                .collect(Collectors.groupingBy(ListingRegistry::product, TreeMap::new, Collectors.toList()));
        List<ChannelListing> fresh = fresh(byProduct, now.keySet());
        List<ChannelListing> changed = now.values().stream()
                .map(listing -> with(listing, byProduct.get(listing.productId())))
                .toList();
        tell(listings.create(channel.get(), fresh), byProduct, outcomes);
        tell(listings.update(channel.get(), changed), byProduct, outcomes);
    }

    private List<ChannelListing> fresh(Map<Long, List<Change>> byProduct, Set<Long> listed)
            throws InterruptedException {
        List<Long> unlisted =
                byProduct.keySet().stream().filter(id -> !listed.contains(id)).toList();
        Map<Long, List<Long>> variantIds = variants.of(unlisted);
        List<ChannelListing> fresh = new ArrayList<>();
        for (long product : unlisted) {
            List<ListedVariant> all = variantIds.getOrDefault(product, List.of()).stream()
                    .map(variant -> new ListedVariant(variant, ACTIVE))
                    .toList();
            ChannelListing plain = new ChannelListing(0, product, ACTIVE, Optional.empty(), Optional.empty(), all);
            fresh.add(with(plain, byProduct.get(product)));
        }
        return fresh;
    }

    /** Variants that were in the listing's state go with it; one that somebody set apart stays as it is. */
    private static ChannelListing with(ChannelListing listing, List<Change> changes) {
        Map<String, String> texts = changes.stream()
                .collect(Collectors.toMap(
                        change -> EntityPart.of(change.key()).part(),
                        change -> change.after().get(TEXT)));
        String state = texts.getOrDefault(STATE, listing.state());
        List<ListedVariant> moved = listing.variants().stream()
                .filter(variant -> listing.id() == 0 || variant.state().equals(listing.state()))
                .map(variant -> new ListedVariant(variant.variantId(), state))
                .toList();
        return new ChannelListing(
                listing.id(),
                listing.productId(),
                state,
                Optional.ofNullable(texts.get(NAME)),
                Optional.ofNullable(texts.get(DESCRIPTION)),
                texts.containsKey(STATE) || listing.id() == 0 ? moved : List.of());
    }

    private static void tell(BulkResult<ChannelListing> result, Map<Long, List<Change>> byProduct, Outcomes outcomes) {
        for (ChannelListing written : result.written()) {
            byProduct
                    .getOrDefault(written.productId(), List.of())
                    .forEach(change -> outcomes.done(change, Long.toString(written.id())));
        }
        for (RefusedRow<ChannelListing> refused : result.refused()) {
            byProduct
                    .getOrDefault(refused.row().productId(), List.of())
                    .forEach(change -> outcomes.refused(change, refused));
        }
    }

    private Map<Long, ChannelListing> now(Collection<ItemKey> keys) throws InterruptedException {
        List<Long> products =
                keys.stream().map(EntityPart::of).map(EntityPart::id).distinct().toList();
        Map<Long, ChannelListing> now = new TreeMap<>();
        if (channel.isKnown()) {
            listings.read(channel.get(), products).forEach(listing -> now.putIfAbsent(listing.productId(), listing));
        }
        return now;
    }

    private static Found found(ChannelListing listing, String part, String text) {
        return new Found(key(listing.productId(), part), Long.toString(listing.id()), Fields.of(TEXT, text));
    }

    private static ItemKey key(long product, String part) {
        return new EntityPart(EntityRef.of(EntityKind.PRODUCT, product), part).key(Kind.LISTING);
    }

    private static long product(Change change) {
        return EntityPart.of(change.key()).id();
    }
}
