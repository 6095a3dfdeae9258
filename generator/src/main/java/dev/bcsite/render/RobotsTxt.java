package dev.bcsite.render;

import dev.bcsite.base.OutputPath;
import dev.bcsite.site.SiteContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What crawlers are asked: the merchant's own rules, and our sitemap instead of BigCommerce's. */
public final class RobotsTxt {

    private static final String OURS = "User-agent: *\nDisallow: /api/\n";

    private RobotsTxt() {}

    public static Map<OutputPath, byte[]> files(SiteContext context) {
        String rules = context.settings()
                .robotsTxt()
                .lines()
                .map(String::strip)
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("sitemap:"))
                .collect(Collectors.joining("\n"))
                .strip();
        String sitemap = "Sitemap: " + context.storefront().absolute("/sitemap.xml");
        String text = (rules.isEmpty() ? OURS : rules + "\n") + "\n" + sitemap + "\n";
        return Map.of(OutputPath.of("robots.txt"), text.getBytes(StandardCharsets.UTF_8));
    }
}
