package dev.bcsite.base;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Digests a fact built of records, lists, sets, maps, optionals and plain values.
 *
 * <p>Two facts have one digest exactly when they are equal, except that {@code 1.0} and {@code 1.00} are taken for one
 * amount. The names of the records' types do not count, their components' order does.
 */
public final class StructureDigest {

    /** Made accessible once: to ask at every call who calls takes longer than the call. */
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
            }
            return accessors;
        }
    };

    private StructureDigest() {}

    public static Digest of(Object... facts) {
        Digest.Builder digest = Digest.builder();
        for (Object fact : facts) {
            add(digest, fact);
        }
        return digest.build();
    }

    /** Classes come before interfaces: what most facts are is found by one comparison. */
    private static void add(Digest.Builder digest, Object fact) {
        if (fact instanceof String text) {
            digest.add(text);
        } else if (fact instanceof Optional<?> optional) {
            digest.add(optional.isPresent() ? "+" : "-");
            if (optional.isPresent()) {
                add(digest, optional.get());
            }
        } else if (fact instanceof Digest known) {
            digest.add(known);
        } else if (fact instanceof Record record) {
            addRecord(digest, record);
        } else if (fact instanceof BigDecimal amount) {
            digest.add(amount.stripTrailingZeros().toPlainString());
        } else if (fact instanceof Number || fact instanceof Boolean) {
            digest.add(fact.toString());
        } else {
            addStructure(digest, fact);
        }
    }

    private static void addStructure(Digest.Builder digest, Object fact) {
        if (fact instanceof List<?> list) {
            digest.add("[" + list.size());
            for (Object element : list) {
                add(digest, element);
            }
        } else if (fact instanceof Set<?> set) {
            add(digest, set.stream().map(String::valueOf).sorted().toList());
        } else if (fact instanceof Map<?, ?> map) {
            digest.add("{" + map.size());
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
            sorted.forEach((key, value) -> {
                digest.add(key);
                add(digest, value);
            });
        } else {
            digest.add(String.valueOf(fact));
        }
    }

    private static void addRecord(Digest.Builder digest, Record record) {
        try {
            for (Method accessor : ACCESSORS.get(record.getClass())) {
                add(digest, accessor.invoke(record));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Could not read a component of " + record.getClass(), e);
        }
    }
}
