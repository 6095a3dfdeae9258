package dev.bcsite.redirect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Rules of Apache's mod_rewrite, for {@code .htaccess} or a {@code <VirtualHost>}: {@code redirects.htaccess}.
 *
 * <p>A {@code RewriteMap} would be quicker but is not allowed in {@code .htaccess}; {@code Redirect} matches whatever
 * begins like the old path. So each redirect is a rule with an anchored expression, in which every byte but letters,
 * digits, {@code /}, {@code -} and {@code _} is written as {@code \xHH}: nothing is left that a quote, an expression or a
 * variable could begin with. In a target {@code %2} would mean a part of what matched, hence the backslash before each
 * percent sign. The name is not {@code .htaccess}, since that file is the user's own.
 *
 * @see <a href="https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html">mod_rewrite</a>
 */
final class ApacheForm implements HostForm {

    @Override
    public String file() {
        return "redirects.htaccess";
    }

    @Override
    public HostFiles files(RedirectMap map) {
        StringBuilder text = new StringBuilder("RewriteEngine On\n");
        map.redirects().stream()
                .filter(redirect -> !redirect.from().query().isEmpty())
                .forEach(redirect -> text.append("RewriteCond %{QUERY_STRING} ^")
                        .append(expression(redirect.from().query()))
                        .append("$\n")
                        .append(rule(redirect, ",QSD")));
        map.redirects().stream()
                .filter(redirect -> redirect.from().query().isEmpty())
                .forEach(redirect -> text.append(rule(redirect, "")));
        return new HostFiles(HostFiles.file(file(), text.toString()), List.of(), List.of());
    }

    private static String rule(SiteRedirect redirect, String flags) {
        OldPath from = redirect.from();
        String path = from.path().substring(1);
        boolean anySlash = from.otherSlash().isPresent();
        String bare = anySlash && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return "RewriteRule ^/?" + expression(bare) + (anySlash ? "/?" : "") + "$ "
                + redirect.to().location().replace("%", "\\%") + " [R=301,L,NE,NC" + flags + "]\n";
    }

    private static String expression(String text) {
        StringBuilder expression = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int value = unit & 0xff;
            boolean plain = value < 0x80 && (Character.isLetterOrDigit(value) || "/-_".indexOf(value) >= 0);
            expression.append(plain ? Character.toString(value) : String.format(Locale.ROOT, "\\x%02X", value));
        }
        return expression.toString();
    }
}
