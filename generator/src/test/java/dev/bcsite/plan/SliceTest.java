package dev.bcsite.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.UrlPath;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final UrlPath MUGS = UrlPath.of("/mugs/");

    @Test
    void theFirstPageInTheListsOwnOrderIsTheListItself() {
        assertEquals(MUGS, new Slice(MUGS, "", 2, 24, 100).page(1));
    }

    @Test
    void otherPagesAndOrdersHangBelowIt() {
        assertEquals("/mugs/page/3/", new Slice(MUGS, "", 1, 24, 100).page(3).toString());
        assertEquals(
                "/mugs/sort/price-low/",
                new Slice(MUGS, "", 1, 24, 100).inOrder("price-low").toString());
        assertEquals(
                "/mugs/sort/price-low/page/2/",
                new Slice(MUGS, "price-low", 1, 24, 100).page(2).toString());
    }

    @Test
    void theLastPageIsAsFullAsItIs() {
        Slice last = new Slice(MUGS, "", 5, 24, 100);

        assertEquals(5, last.pages());
        assertEquals(97, last.first());
        assertEquals(100, last.last());
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        Slice empty = new Slice(MUGS, "", 1, 24, 0);

        assertEquals(1, empty.pages());
        assertEquals(0, empty.first());
        assertEquals(0, empty.last());
    }

    @Test
    void thereIsNoPageZero() {
        assertThrows(IllegalArgumentException.class, () -> new Slice(MUGS, "", 0, 24, 100));
    }
}
