package dev.bcsite.register;

import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.BulkResult;
import dev.bcsite.bigcommerce.EntityText;
import dev.bcsite.bigcommerce.EntityTexts;
import dev.bcsite.bigcommerce.RefusedRow;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.SeoText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What search engines are told of products, categories and brands, title and description each by itself. They hold for
 * every channel. An empty one is not there.
 */
final class TextRegistry implements Registry {

    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String TEXT = "text";

    private final EntityTexts texts;

    TextRegistry(EntityTexts texts) {
        this.texts = texts;
    }

    static List<Wanted> wanted(EntityRef entity, SeoText text) {
        return parts(entity, text).entrySet().stream()
                .map(part -> new Wanted(part.getKey(), Fields.of(TEXT, part.getValue())))
                .toList();
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        List<Found> found = new ArrayList<>();
        for (EntityText one : now(keys).values()) {
            parts(one.entity(), one.text())
                    .forEach(
                            (key, text) -> found.add(new Found(key, one.entity().key(), Fields.of(TEXT, text))));
        }
        return found;
    }

    /** BigCommerce is given both texts of an entity; the one that stays as it is is read just before. */
    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        Map<EntityRef, EntityText> now = now(changes.stream().map(Change::key).toList());
        Map<EntityRef, EntityText> next = new TreeMap<>();
        Map<EntityRef, List<Change>> byEntity = new TreeMap<>();
        for (Change change : changes) {
            EntityPart part = EntityPart.of(change.key());
            if (!now.containsKey(part.entity())) {
                outcomes.refused(change, gone(part));
                continue;
            }
            next.merge(
                    part.entity(),
                    changed(now.get(part.entity()), part, change),
                    (first, second) -> changed(first, part, change));
            byEntity.computeIfAbsent(part.entity(), entity -> new ArrayList<>()).add(change);
        }
        tell(texts.write(List.copyOf(next.values())), byEntity, outcomes);
    }

    private static void tell(BulkResult<EntityText> result, Map<EntityRef, List<Change>> byEntity, Outcomes outcomes) {
        for (EntityText written : result.written()) {
            byEntity.getOrDefault(written.entity(), List.of())
                    .forEach(change -> outcomes.done(change, written.entity().key()));
        }
        for (RefusedRow<EntityText> refused : result.refused()) {
            byEntity.getOrDefault(refused.row().entity(), List.of())
                    .forEach(change -> outcomes.refused(change, refused));
        }
    }

    private static EntityText changed(EntityText text, EntityPart part, Change change) {
        String value = change.after().get(TEXT);
        SeoText seo = text.text();
        SeoText next =
                part.part().equals(TITLE) ? new SeoText(value, seo.description()) : new SeoText(seo.title(), value);
        return new EntityText(text.entity(), text.name(), next);
    }

    private Map<EntityRef, EntityText> now(Collection<ItemKey> keys) throws InterruptedException {
        Map<EntityKind, Set<Long>> ids = new TreeMap<>();
        for (ItemKey key : keys) {
            EntityPart part = EntityPart.of(key);
            ids.computeIfAbsent(part.entity().kind(), kind -> new TreeSet<>()).add(part.id());
        }
        Map<EntityRef, EntityText> now = new TreeMap<>();
        for (Map.Entry<EntityKind, Set<Long>> some : ids.entrySet()) {
            texts.read(some.getKey(), some.getValue()).forEach(text -> now.put(text.entity(), text));
        }
        return now;
    }

    /** Those that say something. */
    private static Map<ItemKey, String> parts(EntityRef entity, SeoText text) {
        Map<ItemKey, String> parts = new TreeMap<>();
        parts.put(new EntityPart(entity, TITLE).key(Kind.TEXT), text.title());
        parts.put(new EntityPart(entity, DESCRIPTION).key(Kind.TEXT), text.description());
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    private static Problem gone(EntityPart part) {
        return Problem.at(
                part.entity().kind().word() + " " + part.entity().key(),
                "BigCommerce does not have it any more",
                "plan again, which pulls the catalog again");
    }
}
