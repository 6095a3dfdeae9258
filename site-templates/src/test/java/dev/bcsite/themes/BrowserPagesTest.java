package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import dev.bcsite.plan.PageKind;
import dev.bcsite.sandbox.browser.Accessibility;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of page in a real browser on a phone, light and dark. {@link DesktopPagesTest} does the same on a desktop, at the same time.
 *
 * <p>To look at them oneself: {@code BCSITE_SCREENSHOTS} names a folder for pictures of all of them.
 */
@ExtendWith({SampleSiteExtension.class, SitePreviewExtension.class})
class BrowserPagesTest {

    private static final Optional<Path> SCREENSHOTS =
            Optional.ofNullable(System.getenv("BCSITE_SCREENSHOTS")).map(Path::of);

    /** What the screens of the smallest phones, and large ones at 400 % zoom, have for a width. */
    private static final int NARROWEST = 320;

    /** Walks down the page, as pictures further down load only then, and names those that cannot be shown. */
    private static final String BROKEN_PICTURES = """
            async () => {
              const pictures = [...document.images];
              const frame = () => new Promise((go) => requestAnimationFrame(go));
              const loaded = (picture) => new Promise((go) => {
                picture.addEventListener("load", go);
                picture.addEventListener("error", go);
                setTimeout(go, 10000);
                if (picture.complete) go();
              });
              for (const picture of pictures) {
                if (picture.complete) continue;
                picture.scrollIntoView({ block: "center", inline: "center" });
                await frame();
                await frame();
              }
              await Promise.all(pictures.filter((picture) => picture.checkVisibility()).map(loaded));
              [...document.querySelectorAll("main *")]
                .filter((element) => element.scrollLeft !== 0)
                .forEach((element) => element.scrollTo(0, 0));
              scrollTo(0, 0);
              await frame();
              return pictures
                .filter((picture) => picture.naturalWidth === 0 && picture.checkVisibility())
                .map((picture) => picture.src);
            }
            """;

    /** What sticks out of the window, as far as nothing between it and the page hides or scrolls it. */
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll("body *")]
                .filter((element) => element.getBoundingClientRect().right > width + 1)
                .map((element) => element.tagName + "." + element.className)
                .slice(0, 10)
                .concat("page is " + document.documentElement.scrollWidth + " wide");
            }
            """;

    @Test
    void everyKindOfPageIsLookedAt(SampleSite site) {
        TreeSet<String> looked = new TreeSet<>();
        TreeSet<String> kinds = new TreeSet<>();
        for (Sight sight : Sight.values()) {
            looked.add(site.page(sight.path()).orElseThrow().kind());
        }
        site.pages().forEach(page -> kinds.add(page.kind()));
        // Those need the function, and are looked at where it is.
        PageKind.FILLED.forEach(kind -> kinds.remove(kind.word()));

        assertEquals(kinds, looked);
    }

    @ParameterizedTest
    @EnumSource
    void isWholeAndAccessibleOnAPhone(Sight sight, SitePreview preview) {
        try (Visit visit = preview.visit(Window.PHONE)) {
            lookAt(sight, Window.PHONE, visit);
            visit.page().setViewportSize(NARROWEST, 640);
            assertEquals(List.of(), visit.page().evaluate(TOO_WIDE), "wider than the narrowest window");
        }
    }

    static void lookAt(Sight sight, Window window, Visit visit) {
        Page page = visit.open(sight.path());
        assertEquals(List.of(), page.evaluate(BROKEN_PICTURES), "broken pictures");
        assertEquals(List.of(), page.evaluate(TOO_WIDE), "wider than the window");
        screenshot(page, sight, window, "light");
        Accessibility.of(page).assertGood();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screenshot(page, sight, window, "dark");
        Accessibility.of(page).assertGoodContrast();
        visit.assertNoTrouble();
    }

    private static void screenshot(Page page, Sight sight, Window window, String scheme) {
        String name = sight.word() + "-" + window.width() + "-" + scheme + ".jpg";
        SCREENSHOTS.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setQuality(80)
                .setPath(folder.resolve(name))));
    }
}
