package dev.bcsite.site;

import dev.bcsite.base.SafeUrl;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the URLs that merchants write into URLs that may stand in a page of this storefront. */
final class HtmlUrls {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern WEB = Pattern.compile("(?i)https?://([^/?#:]+)(:80|:443)?([/?#].*)?");
    private static final Pattern MAIL = Pattern.compile("[^/@\\s:?#]+@[^/@\\s:?#]+\\.[^/@\\s:?#]+");
    private static final Pattern NO_ID = Pattern.compile("[^\\p{L}\\p{N}_.:-]");
    private static final Pattern STEPS = Pattern.compile("(?:\\.{1,2}/)+");

    private final HtmlCleaner.Rules rules;

    HtmlUrls(HtmlCleaner.Rules rules) {
        this.rules = rules;
    }

    /** Where a link leads; absent when it leads nowhere safe. */
    Optional<String> link(String written) {
        String url = absolute(written);
        if (url.startsWith("#")) {
            return Optional.of(url.length() == 1 ? "#" : "#" + id(url.substring(1)));
        }
        return safe(path(url).map(this::page).orElse(url));
    }

    /** Where a picture lies: at an https URL or on a path; absent otherwise. */
    Optional<String> image(String written) {
        String url = absolute(written);
        Optional<String> path = path(url);
        if (path.filter(this::isNowhere).isPresent()) {
            return Optional.empty();
        }
        String source = path.map(this::file).orElse(url);
        return safe(secure(source)).filter(it -> it.startsWith("/") || it.startsWith("https://"));
    }

    /** An id that cannot be one of the theme's; what HTML or a URL could not hold becomes a hyphen. */
    String id(String written) {
        String plain = NO_ID.matcher(written).replaceAll("-");
        return plain.startsWith(rules.idPrefix()) ? plain : rules.idPrefix() + plain;
    }

    /** With a scheme or from the root, as far as it can be told what was meant. */
    private String absolute(String written) {
        String url = SafeUrl.withoutLineEnds(written).strip();
        if (url.startsWith("//")) {
            return "https:" + url;
        }
        if (url.isEmpty()
                || "/#?\\".indexOf(url.charAt(0)) >= 0
                || SCHEME.matcher(url).matches()) {
            return url;
        }
        if (url.toLowerCase(Locale.ROOT).startsWith("www.")) {
            return "https://" + url;
        }
        if (MAIL.matcher(url).matches()) {
            return "mailto:" + url;
        }
        // The page this text was written for and the page it stands in differ: only the root is common ground.
        Matcher steps = STEPS.matcher(url);
        return "/" + (steps.lookingAt() ? url.substring(steps.end()) : url);
    }

    /** The path of a URL that is one, or that is on one of the store's own domains. */
    private Optional<String> path(String url) {
        if (url.startsWith("/")) {
            return Optional.of(url);
        }
        Matcher web = WEB.matcher(url);
        if (!web.matches() || !rules.storeHosts().contains(web.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String rest = Optional.ofNullable(web.group(3)).orElse("/");
        return Optional.of(rest.startsWith("/") ? rest : "/" + rest);
    }

    /** A store's picture that is none of its files, where the store's files are this storefront's own. */
    private boolean isNowhere(String path) {
        boolean own = rules.fileHost().isEmpty() && !rules.storeHosts().isEmpty();
        return own && !isStoreFile(path);
    }

    private String page(String path) {
        return isStoreFile(path) ? file(path) : withSlash(path);
    }

    /** Pages are served with a slash at their end; a link without it would cost every shopper a redirect. */
    private static String withSlash(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        String page = path.substring(0, end);
        boolean file = page.indexOf('.', page.lastIndexOf('/')) >= 0;
        return file || page.endsWith("/") || page.startsWith("/api/") ? path : page + "/" + path.substring(end);
    }

    private static boolean isStoreFile(String path) {
        return path.startsWith("/content/") || path.startsWith("/product_images/");
    }

    private String file(String path) {
        return rules.fileHost().map(host -> "https://" + host + path).orElse(path);
    }

    private static String secure(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) ? "https://" + url.substring(7) : url;
    }

    private static Optional<String> safe(String url) {
        return SafeUrl.parse(url).map(SafeUrl::toString);
    }
}
