package dev.bcsite.sandbox.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentRowsTest {

    private final List<Long> made = new ArrayList<>();

    /** A hundred rows that note when they are made. */
    private final RowSource source = new RowSource() {
        @Override
        public long[] ids() {
            return LongStream.rangeClosed(1, 100).toArray();
        }

        @Override
        public ObjectNode row(long id) {
            made.add(id);
            return Json.object().put("id", id);
        }

        @Override
        public Set<String> outlined() {
            return Set.of("outline");
        }

        @Override
        public ObjectNode outline(long id) {
            return Json.object().put("outline", id);
        }

        @Override
        public Optional<long[]> candidates(String path, String value) {
            return Optional.of(new long[] {7});
        }
    };

    private final RecentRows recent = new RecentRows(source, 10);

    @Test
    void whoAsksAgainSoonGetsTheSameRow() {
        ObjectNode third = recent.row(3);
        assertEquals("{\"id\":3}", third.toString());
        recent.row(4);
        assertSame(third, recent.row(3));
        assertEquals(List.of(3L, 4L), made);
    }

    @Test
    void aRowIsMadeAgainAfterAnotherTookItsPlace() {
        recent.row(3);
        assertEquals("{\"id\":13}", recent.row(13).toString());
        assertEquals("{\"id\":3}", recent.row(3).toString());
        assertEquals(List.of(3L, 13L, 3L), made);
    }

    @Test
    void everythingElseIsTheSource() {
        assertEquals(100, recent.ids().length);
        assertEquals(Set.of("outline"), recent.outlined());
        assertEquals("{\"outline\":3}", recent.outline(3).toString());
        assertEquals(7, recent.candidates("name", "x").orElseThrow()[0]);
        assertTrue(made.isEmpty());
    }
}
