package dev.bcsite.render;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.ContentEntry;
import dev.bcsite.site.SiteContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The blog as an Atom feed (RFC 4287): the latest posts with their summaries. */
public final class AtomFeed {

    private static final int POSTS = 20;

    private AtomFeed() {}

    /** The feed's file; nothing for a site without posts. */
    public static Map<OutputPath, byte[]> files(SitePlan plan) {
        Map<OutputPath, byte[]> files = new LinkedHashMap<>();
        if (!plan.site().texts().posts().isEmpty()) {
            SiteContext context = plan.site().context();
            UrlPath path = UrlPath.of(context.home() + "blog/feed.xml");
            files.put(path.file(), feed(plan, context, path));
        }
        return files;
    }

    private static byte[] feed(SitePlan plan, SiteContext context, UrlPath path) {
        String blog = context.storefront()
                .absolute(UrlPath.of(context.home() + "blog/").encoded());
        List<ContentEntry> posts =
                plan.site().texts().posts().stream().limit(POSTS).toList();
        List<String> xml = new ArrayList<>();
        xml.add(element(
                "title",
                context.strings().text("blog") + " \u2013 " + context.settings().storeName()));
        xml.add("<link href=\"" + XmlText.escape(blog) + "\"/>\n");
        xml.add("<link rel=\"self\" href=\""
                + XmlText.escape(context.storefront().absolute(path.encoded())) + "\"/>\n");
        xml.add(element("id", blog));
        xml.add(element("updated", instant(posts.get(0).date())));
        xml.add("<author>" + element("name", context.settings().storeName()) + "</author>\n");
        posts.forEach(post -> xml.add(entry(context, post)));
        return XmlText.document("feed", "http://www.w3.org/2005/Atom", xml);
    }

    private static String entry(SiteContext context, ContentEntry post) {
        String url = context.storefront().absolute(post.path().encoded());
        return "<entry>\n"
                + element("title", post.title())
                + "<link href=\"" + XmlText.escape(url) + "\"/>\n"
                + element("id", url)
                + element("updated", instant(post.date()))
                + element("summary", post.summary())
                + "</entry>\n";
    }

    private static String instant(String isoDate) {
        return (isoDate.isEmpty() ? "1970-01-01" : isoDate) + "T00:00:00Z";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + XmlText.escape(text) + "</" + name + ">\n";
    }
}
