package dev.bcsite.sandbox.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChildrenTest {

    private final AtomicInteger counted = new AtomicInteger();
    private final Table parents = new Table("parents", IdField.number("id"), seed(), Journal.NONE);
    private final Children children = new Children(parents, "parent_id", parent -> {
        counted.incrementAndGet();
        return Json.objects(parent, "parts");
    });

    /** Four parents with two children each. */
    private static RowSource seed() {
        TreeMap<Long, ObjectNode> rows = new TreeMap<>();
        for (long id = 1; id <= 4; id++) {
            rows.put(id, parent(id, 2));
        }
        return RowSource.of(rows);
    }

    private static ObjectNode parent(long id, int parts) {
        ObjectNode parent = Json.object().put("id", id);
        for (int i = 0; i < parts; i++) {
            parent.withArray("parts").addObject().put("name", id + "." + i);
        }
        return parent;
    }

    private List<String> names() {
        return children.stream().map(child -> child.path("name").asText()).toList();
    }

    @Test
    void theyStandInTheOrderOfTheirParentsWhateverChanges() {
        assertEquals(List.of("1.0", "1.1", "2.0", "2.1", "3.0", "3.1", "4.0", "4.1"), names());

        parents.put(2, parent(2, 1));
        parents.remove(3);
        parents.put(9, parent(9, 1));
        assertEquals(List.of("1.0", "1.1", "2.0", "4.0", "4.1", "9.0"), names());
        assertArrayEquals(
                new long[] {2, 5},
                children.narrowed("parent_id", Set.of(2L, 3L, 9L)).orElseThrow());

        parents.reset();
        assertEquals(List.of("1.0", "1.1", "2.0", "2.1", "3.0", "3.1", "4.0", "4.1"), names());
    }

    @Test
    void afterAChangeOnlyWhatChangedIsCountedAgain() {
        assertEquals(8, children.keys().length);
        assertEquals(4, counted.get());

        parents.put(2, parent(2, 5));
        assertEquals(11, children.keys().length);
        assertEquals(5, counted.get());
    }
}
