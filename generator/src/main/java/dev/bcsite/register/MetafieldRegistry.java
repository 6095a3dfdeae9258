package dev.bcsite.register;

import dev.bcsite.bigcommerce.BulkResult;
import dev.bcsite.bigcommerce.Metafield;
import dev.bcsite.bigcommerce.MetafieldOwner;
import dev.bcsite.bigcommerce.Metafields;
import dev.bcsite.bigcommerce.RefusedRow;
import dev.bcsite.catalog.EntityRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Metafields of products, categories and brands: {@code product 77 care.washing}. They hold for every channel. */
final class MetafieldRegistry implements Registry {

    /** Other apps may read them; shoppers' browsers may not. */
    private static final String PERMISSION = "read";

    private static final String VALUE = "value";
    /** Beyond this many owners it takes fewer requests to list a whole namespace. */
    private static final int MOST_SINGLE = 3;

    private final Metafields metafields;

    MetafieldRegistry(Metafields metafields) {
        this.metafields = metafields;
    }

    /** @param namespace without a point */
    static Wanted wanted(EntityRef entity, String namespace, String key, String value) {
        return new Wanted(new EntityPart(entity, namespace + "." + key).key(Kind.METAFIELD), Fields.of(VALUE, value));
    }

    @Override
    public Kind kind() {
        return Kind.METAFIELD;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        return now(keys).stream()
                .map(one -> new Found(
                        one.key(),
                        Long.toString(one.field().id()),
                        Fields.of(VALUE, one.field().value())))
                .toList();
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        Map<MetafieldOwner, List<Change>> byOwner = new TreeMap<>();
        changes.forEach(change -> byOwner.computeIfAbsent(owner(change.key()), owner -> new ArrayList<>())
                .add(change));
        for (Map.Entry<MetafieldOwner, List<Change>> some : byOwner.entrySet()) {
            if (changes.get(0).isRemoval()) {
                remove(some.getKey(), some.getValue(), outcomes);
            } else {
                create(some.getKey(), only(some.getValue(), Change.Action.ADD), outcomes);
                update(some.getKey(), only(some.getValue(), Change.Action.CHANGE), outcomes);
            }
        }
    }

    private void create(MetafieldOwner owner, List<Change> changes, Outcomes outcomes) throws InterruptedException {
        List<Metafield> fresh = changes.stream()
                .map(change -> {
                    EntityPart part = EntityPart.of(change.key());
                    return Metafield.fresh(
                            part.id(),
                            namespace(part),
                            name(part),
                            change.after().get(VALUE),
                            PERMISSION);
                })
                .toList();
        tell(owner, metafields.createAll(owner, fresh), changes, outcomes);
    }

    private void update(MetafieldOwner owner, List<Change> changes, Outcomes outcomes) throws InterruptedException {
        Map<Long, Metafield> there = new HashMap<>();
        now(changes.stream().map(Change::key).toList())
                .forEach(one -> there.put(one.field().id(), one.field()));
        List<Metafield> next = new ArrayList<>();
        for (Change change : changes) {
            Metafield one = there.get(Long.parseLong(change.id().orElseThrow()));
            next.add(new Metafield(
                    one.id(),
                    one.ownerId(),
                    one.namespace(),
                    one.key(),
                    change.after().get(VALUE),
                    one.permissionSet(),
                    one.clientId()));
        }
        tell(owner, metafields.update(owner, next), changes, outcomes);
    }

    private void remove(MetafieldOwner owner, List<Change> changes, Outcomes outcomes) throws InterruptedException {
        Map<Long, Change> byId = new HashMap<>();
        changes.forEach(change -> byId.put(Long.parseLong(change.id().orElseThrow()), change));
        for (RefusedRow<Long> refused :
                metafields.deleteAll(owner, byId.keySet()).refused()) {
            outcomes.refused(byId.remove(refused.row()), refused);
        }
        byId.forEach((id, change) -> outcomes.done(change, Long.toString(id)));
    }

    private static void tell(
            MetafieldOwner owner, BulkResult<Metafield> result, List<Change> changes, Outcomes outcomes) {
        Map<ItemKey, Change> byKey = new HashMap<>();
        changes.forEach(change -> byKey.put(change.key(), change));
        result.written().forEach(field -> outcomes.done(byKey.get(key(owner, field)), Long.toString(field.id())));
        result.refused().forEach(refused -> outcomes.refused(byKey.get(key(owner, refused.row())), refused));
    }

    private record Named(ItemKey key, Metafield field) {}

    private List<Named> now(Collection<ItemKey> keys) throws InterruptedException {
        Map<MetafieldOwner, Map<String, Set<Long>>> asked = new TreeMap<>();
        for (ItemKey key : keys) {
            EntityPart part = EntityPart.of(key);
            asked.computeIfAbsent(owner(key), owner -> new TreeMap<>())
                    .computeIfAbsent(namespace(part), namespace -> new TreeSet<>())
                    .add(part.id());
        }
        List<Named> found = new ArrayList<>();
        for (Map.Entry<MetafieldOwner, Map<String, Set<Long>>> of : asked.entrySet()) {
            for (Map.Entry<String, Set<Long>> in : of.getValue().entrySet()) {
                list(of.getKey(), in.getKey(), in.getValue())
                        .forEach(field -> found.add(new Named(key(of.getKey(), field), field)));
            }
        }
        return found;
    }

    private List<Metafield> list(MetafieldOwner owner, String namespace, Set<Long> ids) throws InterruptedException {
        if (ids.size() > MOST_SINGLE) {
            return metafields.listAll(owner, namespace).stream()
                    .filter(field -> ids.contains(field.ownerId()))
                    .toList();
        }
        List<Metafield> fields = new ArrayList<>();
        for (long id : ids) {
            fields.addAll(metafields.list(owner, id, namespace));
        }
        return fields;
    }

    private static List<Change> only(List<Change> changes, Change.Action action) {
        return changes.stream().filter(change -> change.action() == action).toList();
    }

    private static MetafieldOwner owner(ItemKey key) {
        return switch (EntityPart.of(key).entity().kind()) {
            case PRODUCT -> MetafieldOwner.PRODUCT;
            case CATEGORY -> MetafieldOwner.CATEGORY;
            case BRAND -> MetafieldOwner.BRAND;
            default -> throw new IllegalArgumentException("No metafields hang on \"" + key + "\"");
        };
    }

    private static ItemKey key(MetafieldOwner owner, Metafield field) {
        return new ItemKey(
                Kind.METAFIELD, owner.word() + " " + field.ownerId() + " " + field.namespace() + "." + field.key());
    }

    private static String namespace(EntityPart part) {
        return part.part().substring(0, part.part().indexOf('.'));
    }

    private static String name(EntityPart part) {
        return part.part().substring(part.part().indexOf('.') + 1);
    }
}
