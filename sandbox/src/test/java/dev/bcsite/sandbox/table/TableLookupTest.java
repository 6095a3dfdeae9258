package dev.bcsite.sandbox.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableLookupTest {

    private static ObjectNode row(String json) {
        return (ObjectNode) Json.parse(json);
    }

    private static Table table(RowSource source) {
        return new Table("things", IdField.number("id"), source, Journal.NONE);
    }

    @Test
    void aPathLeadsThroughArraysAndFollowsChanges() {
        Table things = table(RowSource.none());
        things.put(1, row("{\"parts\": [{\"sku\": \"A\"}, {\"sku\": \"B\"}], \"url\": {\"path\": \"/x/\"}}"));
        things.put(2, row("{\"parts\": [{\"sku\": \"B\"}], \"url\": {\"path\": \"/y/\"}}"));
        assertArrayEquals(new long[] {1, 2}, things.having("parts.sku", "B"));
        assertArrayEquals(new long[] {2}, things.having("url.path", "/y/"));
        assertArrayEquals(new long[] {}, things.having("parts.sku", "b"));
        assertArrayEquals(new long[] {1, 2}, things.havingAnyCase("parts.sku", "b"));
        things.edit(1, row -> row.set("parts", Json.array()));
        assertArrayEquals(new long[] {2}, things.having("parts.sku", "B"));
        things.remove(2);
        assertArrayEquals(new long[] {}, things.havingAnyCase("parts.sku", "b"));
    }

    /** Rows that know where to look for their names are not all made for it. */
    @Test
    void aSourceThatKnowsItsRowsIsAskedForThem() {
        List<Long> made = new ArrayList<>();
        Table things = table(new RowSource() {
            @Override
            public long[] ids() {
                return new long[] {1, 2, 3, 4};
            }

            @Override
            public ObjectNode row(long id) {
                made.add(id);
                return Json.object().put("id", id).put("name", "n" + id);
            }

            @Override
            public Optional<long[]> candidates(String path, String value) {
                return path.equals("name") && value.isEmpty()
                        ? Optional.of(new long[0])
                        : Optional.of(new long[] {2, 3});
            }
        });
        assertArrayEquals(new long[] {2}, things.having("name", "n2"));
        assertEquals(List.of(2L, 3L), made);
        things.put(2, row("{\"name\": \"other\"}"));
        things.put(9, row("{\"name\": \"n3\"}"));
        things.edit(3, row -> row.put("size", 1));
        assertArrayEquals(new long[] {}, things.having("name", "n2"));
        assertArrayEquals(new long[] {2}, things.having("name", "other"));
        assertArrayEquals(new long[] {3, 9}, things.having("name", "n3"));
        things.remove(3);
        assertArrayEquals(new long[] {9}, things.having("name", "n3"));
    }
}
