package dev.bcsite.site;

import dev.bcsite.site.view.Markup;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what merchants, editors and shoppers wrote into finished HTML, through the one cleaner. */
final class CleanTexts {

    /** A link to a page of this site, in HTML as the cleaner writes it. */
    private static final Pattern PAGE_LINK = Pattern.compile("href=\"/((?:[^\"?#]*/)?)(?=[\"?#])");

    private final String home;
    private final HtmlCleaner.Rules storeRules;
    private final HtmlCleaner.Rules contentRules;

    CleanTexts(SiteContext context) {
        this.home = context.home();
        Set<String> hosts = new HashSet<>(context.storeHosts());
        String video = context.strings().text("video.watch");
        boolean copied = context.storefront().images() == Storefront.ImageSource.COPY;
        Optional<String> files =
                copied ? Optional.empty() : Optional.of(context.fileBase().replaceFirst("^https?://", ""));
        this.storeRules = new HtmlCleaner.Rules(hosts, files, 2, "user-", video);
        this.contentRules = HtmlCleaner.Rules.CONTENT.withVideoText(video);
    }

    /** HTML from the store: its own links become links of this site. */
    Markup fromStore(String html) {
        return html.isBlank() ? Markup.NONE : clean(html, storeRules);
    }

    /** HTML from Markdown of the project. */
    Markup fromContent(String html) {
        return html.isBlank() ? Markup.NONE : clean(html, contentRules);
    }

    /** One of several texts on one page; the number keeps their anchors apart. */
    Markup fromContent(String html, int number) {
        return clean(html, contentRules.withIdPrefix("user-" + number + "-"));
    }

    /** Plain text, a paragraph for each of its lines. */
    static Markup paragraphs(String text) {
        return new Markup(text.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "<p>" + escape(line) + "</p>")
                .collect(Collectors.joining()));
    }

    private Markup clean(String html, HtmlCleaner.Rules rules) {
        CleanHtml cleaned = HtmlCleaner.clean(html, rules);
        return home.equals("/") ? cleaned.markup() : new Markup(inLocale(cleaned.html()));
    }

    /** Texts link to pages of the first locale; here they stay in their own. */
    private String inLocale(String html) {
        return PAGE_LINK.matcher(html).replaceAll(link -> {
            boolean already = ("/" + link.group(1)).startsWith(home);
            return Matcher.quoteReplacement("href=\"" + (already ? "/" : home) + link.group(1));
        });
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
