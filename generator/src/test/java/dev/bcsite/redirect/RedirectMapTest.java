package dev.bcsite.redirect;

import static dev.bcsite.redirect.TestRelease.notes;
import static dev.bcsite.redirect.TestRelease.redirects;
import static dev.bcsite.redirect.TestRelease.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of wishes for redirects. */
class RedirectMapTest {

    private static final Release SHOP =
            TestRelease.of("/cup/ product:77 A1 Cup", "/mugs/ category:5", "/pot.html product:78");

    @Test
    void chainsEndInOneHop() {
        RedirectMap map = redirects(SHOP, "1: /a/ -> /b/", "2: /b -> /c/", "3: /c/ -> /cup/", "4: /d/ -> /B/");

        assertEquals(List.of("/a/ -> /cup/", "/b -> /cup/", "/c/ -> /cup/", "/d/ -> /cup/"), shown(map));
        assertEquals(List.of(), notes(map));
    }

    @Test
    void aChainCarriesQueriesAndFragmentsAlongUnlessALaterHopHasItsOwn() {
        RedirectMap map = redirects(
                SHOP,
                "1: /a/ -> /b/?x=1#top",
                "2: /b/ -> /cup/",
                "3: /c/ -> /d/?x=1#top",
                "4: /d/ -> /cup/?y=2#end",
                "5: /e/ -> https://other.example/shop?z#there");

        assertEquals(
                List.of(
                        "/a/ -> /cup/?x=1#top",
                        "/b/ -> /cup/",
                        "/c/ -> /cup/?y=2#end",
                        "/d/ -> /cup/?y=2#end",
                        "/e/ -> https://other.example/shop?z#there"),
                shown(map));
    }

    @Test
    void aLivePageIsNeverRedirectedAndBothSidesAreNamed() {
        RedirectMap map = redirects(SHOP, "about.md: /mugs/ -> /cup/", "7: /MUGS -> /cup/", "8: /robots.txt -> /cup/");

        assertEquals(List.of(), shown(map));
        assertEquals(
                List.of(
                        "content/about.md: \"/mugs/\" is to lead to /cup/, but category:5 is there; the page stays; "
                                + "remove the redirect, or give the page another URL",
                        "redirect 7 of the store: \"/MUGS\" is to lead to /cup/, but category:5 is there; the page stays; "
                                + "remove the redirect, or give the page another URL",
                        "redirect 8 of the store: \"/robots.txt\" is to lead to /cup/, but a file of the site is there; "
                                + "the page stays; remove the redirect, or give the page another URL"),
                notes(map));
    }

    @Test
    void foldersOfOurOwnAreNotRedirected() {
        RedirectMap map = redirects(SHOP, "7: /api/cart -> /cup/", "8: /assets/site.css -> /cup/");

        assertEquals(List.of(), shown(map));
        assertEquals(2, map.notes().size());
    }

    @Test
    void whatLeadsToItsOwnPageIsLeftOutWithoutAWord() {
        RedirectMap map = redirects(
                SHOP, "1: /cup/ -> /cup/", "2: /Cup -> /cup/", "3: /cup -> /CUP/", "4: /c%75p/index.html -> /cup/");

        assertEquals(List.of(), shown(map));
        assertEquals(List.of(), notes(map));
    }

    @Test
    void aPathInOtherLettersThanItsPagesIsOnlyForHostsThatHeedThem() {
        RedirectMap map = redirects(
                SHOP,
                "1: /Cup -> /cup/?x=1#top",
                "2: /CUP/index.html -> /cup/",
                "a.md: /Pot.HTML -> /pot.html",
                "3: /Cup -> /CUP/",
                "4: /old/ -> /Cup/",
                "5: /MUGS/ -> /cup/",
                "6: /Mugs/?page=2 -> /mugs/",
                "7: /mugs -> /mugs/",
                "8: /mugs/index.html -> /mugs/");

        assertEquals(List.of("/old/ -> /cup/"), shown(map));
        assertEquals(
                List.of("/CUP/index.html -> /cup/", "/Cup -> /cup/?x=1#top", "/Pot.HTML -> /pot.html"),
                shown(map.respellings()));
        assertEquals(1, map.notes().size());
    }

    @Test
    void aCircleIsReportedOnceWithAllItsMembersAndLeftOut() {
        RedirectMap map = redirects(
                SHOP,
                "1: /a/ -> /b/",
                "2: /b/ -> /c/",
                "help.md: /c/ -> /A",
                "4: /way-in/ -> /b/",
                "5: /self/ -> /Self",
                "6: /fine/ -> /cup/");

        assertEquals(List.of("/fine/ -> /cup/"), shown(map));
        assertEquals(
                List.of(
                        "redirects: these go round in a circle and are left out: /a/ -> /b/ -> /c/ -> /a/ (redirect 1 of the "
                                + "store, redirect 2 of the store, content/help.md); remove one of them, or lead one to a page",
                        "redirects: these go round in a circle and are left out: /self/ -> /self/ (redirect 5 of the store); "
                                + "remove one of them, or lead one to a page",
                        "redirect 4 of the store: \"/way-in/\" is to lead to /b/, where nothing is; it is left out; "
                                + "lead it to a page that exists"),
                notes(map));
    }

    @Test
    void aRedirectToNothingIsLeftOut() {
        RedirectMap map = redirects(SHOP, "1: /a/ -> /gone/", "2: /b/ -> /a/", "3: /c/ -> /api/cart");

        assertEquals(List.of("/c/ -> /api/cart/"), shown(map));
        assertEquals(2, map.notes().size());
    }

    @Test
    void theFirstOfTwoWishesHoldsAndRivalsOfOneKindAreNamed() {
        RedirectMap map = redirects(SHOP, "a.md: /old/ -> /cup/", "b.md: /OLD -> /mugs/", "9: /old/ -> /mugs/");

        assertEquals(List.of("/old/ -> /cup/"), shown(map));
        assertEquals(
                List.of(
                        "content/b.md: \"/OLD\" is to lead to /mugs/, but content/a.md leads it to /cup/; that one holds; "
                                + "remove one of them"),
                notes(map));
    }

    @Test
    void aQueryMakesAnotherAddressButNotOfALivePage() {
        RedirectMap map = redirects(
                SHOP,
                "1: /index.php?id=3 -> /cup/",
                "2: /index.php?id=4 -> /mugs/",
                "3: /index.php -> /pot.html",
                "4: /x/ -> /index.php?id=4",
                "5: /y/ -> /index.php?id=5",
                "6: /mugs/?page=2 -> /cup/");

        assertEquals(
                List.of(
                        "/index.php -> /pot.html",
                        "/index.php?id=3 -> /cup/",
                        "/index.php?id=4 -> /mugs/",
                        "/x/ -> /mugs/",
                        "/y/ -> /pot.html?id=5"),
                shown(map));
        assertEquals(1, map.notes().size());
    }
}
