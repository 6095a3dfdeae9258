package dev.bcsite.register;

import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import java.util.Arrays;

/**
 * One part of a product, category or brand that BigCommerce keeps, as item keys name it: {@code product 77 title}.
 *
 * @param part which one, such as {@code title}; may hold blanks
 */
record EntityPart(EntityRef entity, String part) {

    static EntityPart of(ItemKey key) {
        String[] words = key.name().split(" ", 3);
        EntityKind kind = Arrays.stream(EntityKind.values())
                .filter(one -> one.word().equals(words[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entity is in \"" + key + "\""));
        return new EntityPart(EntityRef.of(kind, Long.parseLong(words[1])), words[2]);
    }

    ItemKey key(Kind kind) {
        return new ItemKey(kind, entity.kind().word() + " " + entity.key() + " " + part);
    }

    long id() {
        return entity.id();
    }
}
