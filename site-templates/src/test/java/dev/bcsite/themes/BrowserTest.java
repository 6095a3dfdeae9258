package dev.bcsite.themes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shopper's way through the sample site: by mouse or finger, by keyboard, and without JavaScript. */
@ExtendWith(SitePreviewExtension.class)
class BrowserTest {

    private static final String FORM_IS_COMPLETE = "form => form.checkValidity()";
    private static final String FOCUSED_TEXT = "() => document.activeElement.textContent.trim()";

    @Test
    void aShopperFindsAMugAndChoosesOne(SitePreview preview) {
        try (Visit visit = preview.visit(Window.DESKTOP)) {
            Page page = visit.open("/");
            page.locator(".menu-shop").getByText("Table", exactly()).click();
            page.locator("#menu-1").getByText("Mugs & Cups").click();
            assertThat(page.locator("h1")).hasText("Mugs & Cups");

            page.locator(".cards").getByText("Stoneware Mug", exactly()).click();
            assertThat(page.locator("h1")).hasText("Stoneware Mug");
            assertEquals("/mugs/stoneware-mug/", visit.place());

            chooseEverything(page);
            page.getByLabel("Quantity").fill("2");
            assertEquals(true, page.locator("form.buy").evaluate(FORM_IS_COMPLETE));
            // The price is looked at once more, for which there is no function here.
            visit.assertNoTroubleBut("503");
        }
    }

    @Test
    void anUnansweredQuestionKeepsTheFormFromBeingSent(SitePreview preview) {
        try (Visit visit = preview.visit(Window.DESKTOP)) {
            Page page = visit.open("/mugs/stoneware-mug/");
            page.getByLabel("Quantity").fill("0");

            assertEquals(false, page.locator("form.buy").evaluate(FORM_IS_COMPLETE));
        }
    }

    @Test
    void aSmallPictureBringsItsLargeOneIntoView(SitePreview preview) {
        try (Visit visit = preview.visit(Window.PHONE)) {
            Page page = visit.open("/mugs/stoneware-mug/");
            page.locator(".gallery-thumbs a").nth(2).click();

            assertThat(page.locator("#picture-3")).isInViewport();
            assertThat(page.locator(".gallery-thumbs a[aria-current]")).hasAttribute("href", "#picture-3");
            visit.assertNoTrouble();
        }
    }

    @Test
    void theSkipLinkIsFirstAndLeadsPastTheMenu(SitePreview preview) {
        try (Visit visit = preview.visit(Window.DESKTOP)) {
            Page page = visit.open("/mugs/");
            page.keyboard().press("Tab");
            assertEquals("Skip to content", page.evaluate(FOCUSED_TEXT));
            assertThat(page.locator(".skip")).isInViewport();

            page.keyboard().press("Enter");
            assertThat(page.locator("#main")).isFocused();
            page.keyboard().press("Tab");
            assertEquals(true, page.evaluate("() => document.activeElement.closest('#main') !== null"));
        }
    }

    @Test
    void theMenuOpensAndClosesByKeyboardOnAPhone(SitePreview preview) {
        try (Visit visit = preview.visit(Window.PHONE)) {
            Page page = visit.open("/");
            Locator menu = page.locator("#menu");
            Locator opener = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"));
            assertThat(menu).isHidden();

            opener.focus();
            page.keyboard().press("Enter");
            assertThat(menu).isVisible();
            page.keyboard().press("Escape");
            assertThat(menu).isHidden();
            assertThat(opener).isFocused();
        }
    }

    @Test
    void aPanelOfTheMenuOpensAndClosesByKeyboardOnADesktop(SitePreview preview) {
        try (Visit visit = preview.visit(Window.DESKTOP)) {
            Page page = visit.open("/");
            Locator opener = page.locator("button[popovertarget=menu-1]").first();
            opener.focus();
            page.keyboard().press("Space");
            assertThat(page.locator("#menu-1")).isVisible();

            page.keyboard().press("Tab");
            assertEquals(true, page.evaluate("() => document.activeElement.closest('#menu-1') !== null"));
            page.keyboard().press("Escape");
            assertThat(page.locator("#menu-1")).isHidden();
            assertThat(opener).isFocused();
        }
    }

    @Test
    void whatHasTheFocusCanBeSeenAllTheWayThroughAProduct(SitePreview preview) {
        try (Visit visit = preview.visit(Window.DESKTOP)) {
            Page page = visit.open("/mugs/stoneware-mug/");
            Findings findings = new Findings();
            int stops = 0;
            for (; stops < 80; stops++) {
                page.keyboard().press("Tab");
                Object state = page.evaluate("""
                        () => {
                          const element = document.activeElement;
                          if (element === document.body) return "end";
                          const around = element.closest(".card") ?? element.parentElement;
                          const marked = [element, around, element.nextElementSibling ?? element].some((one) => {
                            const style = getComputedStyle(one);
                            return style.outlineStyle !== "none" || style.boxShadow !== "none";
                          });
                          return marked ? "" : element.outerHTML.slice(0, 120);
                        }
                        """);
                if ("end".equals(state)) {
                    break;
                }
                if (!"".equals(state)) {
                    findings.add("stop " + stops, "the focus cannot be seen: " + state);
                }
            }
            findings.assertNone();
            assertTrue(stops > 20, "only " + stops + " stops");
        }
    }

    @Test
    void theMenuWorksWithoutJavaScript(SitePreview preview) {
        try (Visit visit = preview.visit(Window.PHONE.options().setJavaScriptEnabled(false))) {
            Page page = visit.open("/");
            page.locator(".menu-open").click();
            page.locator("button[popovertarget=menu-1]").first().click();
            page.locator("#menu-1").getByText("Mugs & Cups").click();

            assertThat(page.locator("h1")).hasText("Mugs & Cups");
            visit.assertNoTrouble();
        }
    }

    @Test
    void sortingWorksWithoutJavaScript(SitePreview preview) {
        try (Visit visit = preview.visit(Window.PHONE.options().setJavaScriptEnabled(false))) {
            Page page = visit.open("/table/");
            page.locator(".sort summary").click();
            page.locator(".sort a[href='/table/sort/price-low/']").click();

            assertEquals("/table/sort/price-low/", visit.place());
            assertTrue(page.locator(".cards > li").count() > 10);
            visit.assertNoTrouble();
        }
    }

    @Test
    void theGalleryAndTheFormWorkWithoutJavaScript(SitePreview preview) {
        try (Visit visit = preview.visit(Window.PHONE.options().setJavaScriptEnabled(false))) {
            Page page = visit.open("/mugs/stoneware-mug/");
            page.locator(".gallery-thumbs a").nth(2).click();
            assertEquals("/mugs/stoneware-mug/#picture-3", visit.place());
            assertThat(page.locator("#picture-3")).isInViewport();

            chooseEverything(page);
            assertThat(page.locator("form.buy button[type=submit]")).isEnabled();
            visit.assertNoTrouble();
        }
    }

    /** The first answer that can be had to every question. */
    private static void chooseEverything(Page page) {
        for (Locator group : page.locator("form.buy fieldset").all()) {
            group.locator("label:has(input:enabled), input:enabled + label")
                    .first()
                    .click();
        }
        for (Locator list : page.locator("form.buy select").all()) {
            list.selectOption(list.locator("option[value]:not([value='']):enabled")
                    .first()
                    .getAttribute("value"));
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
