package dev.bcsite.redirect;

import dev.bcsite.base.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Rules of Apache's mod_rewrite, for {@code .htaccess} or a {@code <VirtualHost>}: {@code redirects.htaccess}.
 *
 * <p>A {@code RewriteMap} would be quicker but is not allowed in {@code .htaccess}; {@code Redirect} matches whatever
 * begins like the old path. So each redirect is a rule with an anchored expression. In a target {@code %2} would mean a part of what matched, hence the backslash before each
 * percent sign. The name is not {@code .htaccess}, since that file is the user's own. A name longer than {@value #NAME}
 * bytes is refused by the file system before Apache looks for {@code .htaccess}.
 *
 * @see <a href="https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html">mod_rewrite</a>
 */
final class ApacheForm implements HostForm {

    static final int NAME = 255;

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
                        .append(UrlText.expression(redirect.from().query()))
                        .append("$\n")
                        .append(rule(redirect, ",NC,QSD")));
        map.redirects().stream()
                .filter(redirect -> redirect.from().query().isEmpty())
                .forEach(redirect -> text.append(rule(redirect, ",NC")));
        map.respellings().forEach(redirect -> text.append(rule(redirect, "")));
        return new HostFiles(HostFiles.file(file(), text.toString()), List.of(), notes(map));
    }

    private List<Problem> notes(RedirectMap map) {
        return map.redirects().stream()
                .filter(redirect -> Arrays.stream(redirect.from().path().split("/"))
                        .anyMatch(name -> name.getBytes(StandardCharsets.UTF_8).length > NAME))
                .map(redirect -> Problem.at(
                        file(),
                        "the old path " + redirect.from().path().substring(0, 60) + "... has a part of more than "
                                + NAME + " bytes, for which Apache does not get as far as .htaccess",
                        "include the file in <VirtualHost>, or remove the redirect"))
                .toList();
    }

    private static String rule(SiteRedirect redirect, String flags) {
        OldPath from = redirect.from();
        String path = from.path().substring(1);
        boolean anySlash = from.otherSlash().isPresent();
        String bare = anySlash && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return "RewriteRule ^/?" + UrlText.expression(bare) + (anySlash ? "/?" : "") + "$ "
                + redirect.to().location().replace("%", "\\%") + " [R=301,L,NE" + flags + "]\n";
    }
}
