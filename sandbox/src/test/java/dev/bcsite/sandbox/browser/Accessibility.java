package dev.bcsite.sandbox.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What axe finds wrong with the page that is open, of whatever impact.
 *
 * <p>Axe is asked directly and not through its builder, which is made for pages with frames and takes thrice the time.
 */
public final class Accessibility {

    private static final String RUN = """
            async (options) => {
              const results = await axe.run(document, { resultTypes: ["violations"], ...options });
              const say = (rule, node) => `${rule.id} (${rule.impact}): ${node.html}\\n${node.failureSummary}`;
              return {
                violations: results.violations.flatMap((rule) => rule.nodes.map((node) => say(rule, node))).join("\\n"),
                passes: results.passes.length,
              };
            }
            """;

    private static final int USUAL_PASSES = 20;

    private final Page page;

    private Accessibility(Page page) {
        this.page = page;
    }

    public static Accessibility of(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return new Accessibility(page);
    }

    /** Every rule. */
    public void assertGood() {
        check(Map.of(), USUAL_PASSES);
    }

    /** Only what can differ between light and dark. */
    public void assertGoodContrast() {
        check(Map.of("runOnly", List.of("color-contrast")), 1);
    }

    /** @param expected how many rules must have found something to judge, so that a check which did not run shows */
    private void check(Map<String, Object> options, int expected) {
        Map<?, ?> report = (Map<?, ?>) page.evaluate(RUN, options);
        assertEquals("", report.get("violations"), page.url());
        int passes = ((Number) report.get("passes")).intValue();
        assertTrue(passes >= expected, () -> "only " + passes + " rules had something to judge on " + page.url());
    }
}
