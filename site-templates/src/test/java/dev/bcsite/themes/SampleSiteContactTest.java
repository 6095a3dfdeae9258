package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contact page of the sample shop, which wants a name, a telephone number and the number of an order. */
@ExtendWith(SampleSiteExtension.class)
class SampleSiteContactTest {

    @Test
    void theFormHasTheFieldsThatThePageAsksForAndTheTwoThatEveryMessageHas(SampleSite site) {
        Element form = site.page("/contact/").orElseThrow().document().selectFirst("form[action=/api/contact]");

        assertEquals(
                List.of(
                        "page=4",
                        "home=/",
                        "fullName",
                        "phoneNumber",
                        "orderNumber",
                        "email required",
                        "comments required"),
                form.select("input, textarea").stream()
                        .map(SampleSiteContactTest::told)
                        .toList());
        assertEquals(
                List.of(
                        "Your name optional",
                        "Telephone optional",
                        "Order number optional",
                        "Your e-mail address",
                        "Your message"),
                form.select("label").eachText());
    }

    @Test
    void noOtherPageHasOne(SampleSite site) {
        assertEquals(
                List.of("/contact/"),
                site.pages().stream()
                        .filter(page -> !page.document()
                                .select("form[action=/api/contact]")
                                .isEmpty())
                        .map(SitePage::path)
                        .toList());
    }

    private static String told(Element field) {
        String value = field.attr("type").equals("hidden") ? "=" + field.val() : "";
        return field.attr("name") + value + (field.hasAttr("required") ? " required" : "");
    }
}
