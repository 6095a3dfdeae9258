package dev.bcsite.site;

import dev.bcsite.site.view.Markup;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * The one way in which HTML of others gets into a page: parsed, reduced to what is allowed, and written anew.
 *
 * <p>The result is valid inside a {@code div}, and cleaning it again changes nothing. Text longer than
 * {@value #MAX_LENGTH} characters is cut. Safe for several threads.
 */
public final class HtmlCleaner {

    static final int MAX_LENGTH = 2 * 1024 * 1024;

    private HtmlCleaner() {}

    /**
     * What the cleaner has to know about the store and about the page its result will stand in.
     *
     * @param storeHosts the store's own domains, without port; links to their pages become paths of this storefront
     * @param fileHost where {@code /content/...} and {@code /product_images/...} of the store are served; absent when
     *     such paths are this storefront's own
     * @param headingBase the level of the first heading, usually 2 or 3; the others follow without gaps
     * @param idPrefix put before every id, so that none can take the place of one of the theme's; must differ between
     *     two texts on one page that may use the same ids
     * @param videoText what the link says that stands for an embedded video
     */
    public record Rules(
            Set<String> storeHosts, Optional<String> fileHost, int headingBase, String idPrefix, String videoText) {

        /** For Markdown and anything else that does not come from the store. */
        public static final Rules CONTENT = new Rules(Set.of(), Optional.empty(), 2, "user-", "Watch the video");

        public Rules {
            if (headingBase < 2 || headingBase > 6) {
                throw new IllegalArgumentException("headingBase must be 2 to 6, found " + headingBase);
            }
            if (!idPrefix.matches("[a-z][a-z0-9-]*-")) {
                throw new IllegalArgumentException("idPrefix must be like \"user-\", found \"" + idPrefix + "\"");
            }
            storeHosts = storeHosts.stream()
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** For HTML of the store: its own links and files are rewritten. */
        public static Rules store(Set<String> storeHosts, String fileHost) {
            return new Rules(storeHosts, Optional.of(fileHost), 2, "user-", "Watch the video");
        }

        public Rules withHeadingBase(int level) {
            return new Rules(storeHosts, fileHost, level, idPrefix, videoText);
        }

        public Rules withIdPrefix(String prefix) {
            return new Rules(storeHosts, fileHost, headingBase, prefix, videoText);
        }

        public Rules withVideoText(String text) {
            return new Rules(storeHosts, fileHost, headingBase, idPrefix, text);
        }
    }

    public static CleanHtml clean(String html, Rules rules) {
        return HtmlShortcut.clean(html, rules).orElseGet(() -> thoroughly(html, rules));
    }

    /** The way for any HTML whatever, with a parser and a tree. */
    static CleanHtml thoroughly(String html, Rules rules) {
        HtmlReport report = new HtmlReport();
        String cleaned = once(HtmlText.withoutMacros(cut(html, report)), rules, report);
        // Taking an element out can bring the halves of a macro together.
        return HtmlText.hasMacro(cleaned)
                ? thoroughly(HtmlText.withoutMacros(cleaned), rules)
                : report.of(new Markup(cleaned));
    }

    private static String once(String html, Rules rules, HtmlReport report) {
        HtmlBuilder builder = new HtmlBuilder(rules, report);
        for (Node node : Parser.htmlParser().parseFragmentInput(html, new Element("body"), "")) {
            builder.add(node);
        }
        HtmlNode root = builder.root();
        new HtmlOutline(rules.headingBase()).apply(root);
        report.seen(root);
        return HtmlWriter.write(root);
    }

    private static String cut(String html, HtmlReport report) {
        if (html.length() <= MAX_LENGTH) {
            return html;
        }
        report.removed("everything after " + MAX_LENGTH + " characters");
        return html.substring(0, MAX_LENGTH);
    }
}
