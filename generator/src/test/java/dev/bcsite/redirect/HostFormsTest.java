package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The exact form that each host is given, its limits, and what cannot be said in it. */
class HostFormsTest {

    private static final Release SHOP =
            TestRelease.of("/new/ product:1", "/b%20c/ product:2", "/pot.html product:3", "/f%C3%BCr/ product:4");

    private static final RedirectMap SMALL = TestRelease.redirects(
            SHOP,
            "1: /old/ -> /new/",
            "2: /joe's cup.php -> /b c/?x=1#y",
            "3: /away -> https://other.example/a b?c",
            "4: /index.php?id=3 -> /f\u00fcr/",
            "5: /pot/ -> /pot.html",
            "6: /*/ -> /new/",
            "7: /odd?a=%22$ -> /new/");

    @Test
    void netlify() {
        HostFiles files = RedirectHost.NETLIFY.files(SMALL);

        assertEquals("""
                /index.php id=3 /f%C3%BCr/ 301
                /away https://other.example/a%20b?c 301
                /joe's%20cup.php /b%20c/?x=1#y 301
                /old/ /new/ 301
                """, text(files, "_redirects"));
        assertEquals(List.of(), files.problems());
        assertEquals(
                List.of(
                        "_redirects: the redirect from /*/ (redirect 6 of the store) is left out: Netlify would take part of "
                                + "the path for a pattern; use another old path, or another host",
                        "_redirects: the redirect from /odd?a=%22$ (redirect 7 of the store) is left out: Netlify compares "
                                + "only plain queries such as id=3; use another old path, or another host"),
                shown(files.notes()));
    }

    @Test
    void cloudflarePages() {
        HostFiles files = RedirectHost.CLOUDFLARE_PAGES.files(SMALL);

        assertEquals("""
                /away https://other.example/a%20b?c 301
                /away/ https://other.example/a%20b?c 301
                /joe's%20cup.php /b%20c/?x=1#y 301
                /old/ /new/ 301
                /old /new/ 301
                """, text(files, "_redirects"));
        assertEquals(List.of(), files.problems());
        assertEquals(
                List.of(
                        "_redirects: the redirect from /*/ (redirect 6 of the store) is left out: Cloudflare would take part "
                                + "of the path for a pattern; use another old path, or another host",
                        "_redirects: 2 redirects are left out, such as the one from /index.php?id=3 (redirect 4 of the "
                                + "store): Cloudflare does not look at queries; use another old path, or another host"),
                shown(files.notes()));
    }

    @Test
    void nginx() {
        HostFiles files = RedirectHost.NGINX.files(SMALL);

        assertEquals("""
                "/*" "/new/$is_args$args";
                "/*/" "/new/$is_args$args";
                "/away" "https://other.example/a%20b?c";
                "/away/" "https://other.example/a%20b?c";
                "/joe's cup.php" "/b%20c/?x=1#y";
                "/old" "/new/$is_args$args";
                "/old/" "/new/$is_args$args";
                "/pot" "/pot.html$is_args$args";
                "/pot/" "/pot.html$is_args$args";
                """, text(files, "redirects.map"));
        assertEquals("""
                "/index.php?id=3" "/f%C3%BCr/";
                "/odd/?a=%22$" "/new/";
                "/odd?a=%22$" "/new/";
                """, text(files, "redirects-query.map"));
        assertEquals(List.of(), files.problems());
        assertEquals(List.of(), files.notes());
    }

    @Test
    void apache() {
        HostFiles files = RedirectHost.APACHE.files(SMALL);

        assertEquals("""
                RewriteEngine On
                RewriteCond %{QUERY_STRING} ^id\\x3D3$
                RewriteRule ^/?index\\x2Ephp$ /f\\%C3\\%BCr/ [R=301,L,NE,NC,QSD]
                RewriteCond %{QUERY_STRING} ^a\\x3D\\x2522\\x24$
                RewriteRule ^/?odd/?$ /new/ [R=301,L,NE,NC,QSD]
                RewriteRule ^/?\\x2A/?$ /new/ [R=301,L,NE,NC]
                RewriteRule ^/?away/?$ https://other.example/a\\%20b?c [R=301,L,NE,NC]
                RewriteRule ^/?joe\\x27s\\x20cup\\x2Ephp$ /b\\%20c/?x=1#y [R=301,L,NE,NC]
                RewriteRule ^/?old/?$ /new/ [R=301,L,NE,NC]
                RewriteRule ^/?pot/?$ /pot.html [R=301,L,NE,NC]
                """, text(files, "redirects.htaccess"));
        assertEquals(List.of(), files.notes());
    }

    @Test
    void s3() {
        HostFiles files = RedirectHost.S3.files(SMALL);

        assertEquals("""
                {"Key":"*","WebsiteRedirectLocation":"/new/"}
                {"Key":"*/index.html","WebsiteRedirectLocation":"/new/"}
                {"Key":"away","WebsiteRedirectLocation":"https://other.example/a%20b?c"}
                {"Key":"away/index.html","WebsiteRedirectLocation":"https://other.example/a%20b?c"}
                {"Key":"joe's cup.php","WebsiteRedirectLocation":"/b%20c/?x=1#y"}
                {"Key":"old","WebsiteRedirectLocation":"/new/"}
                {"Key":"old/index.html","WebsiteRedirectLocation":"/new/"}
                {"Key":"pot","WebsiteRedirectLocation":"/pot.html"}
                {"Key":"pot/index.html","WebsiteRedirectLocation":"/pot.html"}
                """, text(files, "redirects-s3.jsonl"));
        assertEquals(
                List.of(
                        "redirects-s3.jsonl: 2 redirects are left out, such as the one from /index.php?id=3 (redirect 4 of the "
                                + "store): S3 does not look at queries; use another old path, or another host"),
                shown(files.notes()));
    }

    @Test
    void onlyHostsThatHeedTheCaseOfLettersAreToldOfIt() {
        RedirectMap map = TestRelease.redirects(
                SHOP,
                "1: /New/ -> /new/",
                "2: /F\u00dcR -> /f\u00fcr/",
                "3: /Pot.html -> /pot.html",
                "4: /OLD/ -> /new/");

        assertEquals("""
                "/OLD" "/new/$is_args$args";
                "/OLD/" "/new/$is_args$args";
                "~^/F\\\\xC3\\\\x9CR/?$" "/f%C3%BCr/$is_args$args";
                "~^/New/?$" "/new/$is_args$args";
                "~^/Pot\\\\x2Ehtml$" "/pot.html$is_args$args";
                """, text(RedirectHost.NGINX.files(map), "redirects.map"));
        assertEquals("""
                RewriteEngine On
                RewriteRule ^/?OLD/?$ /new/ [R=301,L,NE,NC]
                RewriteRule ^/?F\\xC3\\x9CR/?$ /f\\%C3\\%BCr/ [R=301,L,NE]
                RewriteRule ^/?New/?$ /new/ [R=301,L,NE]
                RewriteRule ^/?Pot\\x2Ehtml$ /pot.html [R=301,L,NE]
                """, text(RedirectHost.APACHE.files(map), "redirects.htaccess"));
        assertEquals("""
                {"Key":"F\u00dcR","WebsiteRedirectLocation":"/f%C3%BCr/"}
                {"Key":"F\u00dcR/index.html","WebsiteRedirectLocation":"/f%C3%BCr/"}
                {"Key":"New","WebsiteRedirectLocation":"/new/"}
                {"Key":"New/index.html","WebsiteRedirectLocation":"/new/"}
                {"Key":"OLD","WebsiteRedirectLocation":"/new/"}
                {"Key":"OLD/index.html","WebsiteRedirectLocation":"/new/"}
                {"Key":"Pot.html","WebsiteRedirectLocation":"/pot.html"}
                """, text(RedirectHost.S3.files(map), "redirects-s3.jsonl"));
        assertEquals("/OLD/ /new/ 301\n", text(RedirectHost.NETLIFY.files(map), "_redirects"));
        assertEquals("/OLD/ /new/ 301\n/OLD /new/ 301\n", text(RedirectHost.CLOUDFLARE_PAGES.files(map), "_redirects"));
    }

    @Test
    void nastyPathsGiveOneWholeLineEachInRedirectsFiles() {
        RedirectMap map = NastyRedirects.map();
        for (RedirectHost host : List.of(RedirectHost.NETLIFY, RedirectHost.CLOUDFLARE_PAGES)) {
            List<String> seen = new ArrayList<>();
            for (String line : text(host.files(map), "_redirects").split("\n")) {
                String[] words = line.split("\\s+");
                assertTrue(line.matches("[!-~]+( [\\w.~=&-]+)* [!-~]+ 301"), line);
                assertFalse(words[0].matches(".*(\\*|:[A-Za-z]).*"), line);
                assertFalse(words[words.length - 2].matches(".*(\\*|:[A-Za-z]).*"), line);
                seen.add(URLDecoder.decode(words[0].replace("+", "%2B"), StandardCharsets.UTF_8));
            }
            List<String> missing = map.redirects().stream()
                    .filter(redirect -> redirect.from().query().isEmpty())
                    .map(redirect -> redirect.from().path())
                    .filter(path -> !seen.contains(path))
                    .toList();
            assertEquals(List.of("/*/", "/:splat/", "/a:b/", "/star*/", "/~*regex/"), missing, host.word());
        }
    }

    @Test
    void nastyPathsGiveOneObjectEachForS3() throws IOException {
        RedirectMap map = NastyRedirects.map();
        List<String> keys = new ArrayList<>();
        for (String line :
                text(RedirectHost.S3.files(map), "redirects-s3.jsonl").split("\n")) {
            JsonNode object = new ObjectMapper().readTree(line);
            assertEquals(2, object.size());
            assertTrue(object.get("WebsiteRedirectLocation").textValue().matches("/[!-~]*"), line);
            keys.add(object.get("Key").textValue());
        }
        for (SiteRedirect redirect : map.redirects()) {
            String path = redirect.from().path().substring(1);
            assertTrue(!redirect.from().query().isEmpty()
                    || keys.contains(path.endsWith("/") ? path + "index.html" : path));
        }
    }

    @Test
    void netlifyIsWarnedOfFromTenThousandRulesOn() {
        assertEquals(List.of(), RedirectHost.NETLIFY.files(many(9_999)).notes());
        assertEquals(
                List.of(
                        "_redirects: it has 10000 rules, and Netlify advises against 10000 or more; look whether the deploy "
                                + "succeeds; remove redirects that nobody asks for any more"),
                shown(RedirectHost.NETLIFY.files(many(10_000)).notes()));
    }

    @Test
    void cloudflareTakesTwoThousandRulesAndNoMore() {
        assertEquals(2_000, lines(RedirectHost.CLOUDFLARE_PAGES.files(many(1_000))));
        assertEquals(1_001, lines(RedirectHost.CLOUDFLARE_PAGES.files(many(1_001))));
        assertEquals(List.of(), RedirectHost.CLOUDFLARE_PAGES.files(many(2_000)).problems());
        assertEquals(
                List.of(
                        "_redirects: there are 2001 redirects, and Cloudflare Pages reads only 2000; remove redirects that "
                                + "nobody asks for any more, or use Cloudflare's bulk redirects"),
                shown(RedirectHost.CLOUDFLARE_PAGES.files(many(2_001)).problems()));
    }

    @Test
    void cloudflareTakesRulesOfAThousandLettersAndNoMore() {
        String rest = " /new/ 301";
        assertEquals(
                List.of(),
                RedirectHost.CLOUDFLARE_PAGES
                        .files(long_(1_000 - rest.length() - 2))
                        .problems());
        List<Problem> problems = RedirectHost.CLOUDFLARE_PAGES
                .files(long_(1_000 - rest.length() - 1))
                .problems();
        assertEquals(
                List.of("_redirects: the rule for /" + "x".repeat(59)
                        + "... has 1001 letters, and Cloudflare Pages reads only 1000; give the page a shorter URL, or remove "
                        + "the redirect"),
                shown(problems));
    }

    @Test
    void nginxTakesEntriesOfLessThanItsBuffer() {
        assertEquals(List.of(), RedirectHost.NGINX.files(longTarget(4_091)).problems());
        assertEquals(
                List.of(
                        "redirects.map: the redirect from /old.php... has 4094 bytes on one side, and nginx reads fewer than "
                                + "4094; give the page a shorter URL, or remove the redirect"),
                shown(RedirectHost.NGINX.files(longTarget(4_092)).problems()));
    }

    @Test
    void s3TakesKeysOf1024Bytes() {
        assertEquals(List.of(), RedirectHost.S3.files(slashed(1_013)).problems());
        assertEquals(
                List.of("redirects-s3.jsonl: the key " + "x".repeat(60)
                        + "... has 1025 bytes, and S3 takes 1024; remove the redirect"),
                shown(RedirectHost.S3.files(slashed(1_014)).problems()));
    }

    @Test
    void apacheNeedsTheServersConfigurationForLongNames() {
        assertEquals(List.of(), RedirectHost.APACHE.files(long_(255)).notes());
        assertEquals(
                List.of("redirects.htaccess: the old path /" + "x".repeat(59)
                        + "... has a part of more than 255 bytes, for "
                        + "which Apache does not get as far as .htaccess; include the file in <VirtualHost>, or remove the "
                        + "redirect"),
                shown(RedirectHost.APACHE.files(long_(256)).notes()));
    }

    @ParameterizedTest
    @EnumSource
    void withoutRedirectsTheFilesAreThereAndEmpty(RedirectHost host) {
        HostFiles files = host.files(TestRelease.redirects(SHOP));

        assertEquals(List.of(), files.problems());
        assertEquals(List.of(), files.notes());
        for (byte[] content : files.files().values()) {
            String text = new String(content, StandardCharsets.UTF_8);
            assertTrue(text.isEmpty() || text.equals("RewriteEngine On\n"), text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameRedirectsGiveTheSameBytes(RedirectHost host) {
        HostFiles one = host.files(NastyRedirects.map());
        HostFiles other = host.files(NastyRedirects.map());

        assertEquals(one.files().keySet(), other.files().keySet());
        one.files()
                .forEach((path, content) ->
                        assertArrayEquals(content, other.files().get(path)));
    }

    private static RedirectMap many(int count) {
        return TestRelease.redirects(
                SHOP,
                IntStream.range(0, count)
                        .mapToObj(number -> number + ": /old-" + number + "/ -> /new/")
                        .toArray(String[]::new));
    }

    /** One redirect from a path without a slash at its end. */
    private static RedirectMap long_(int length) {
        return TestRelease.redirects(SHOP, "1: /" + "x".repeat(length) + " -> /new/");
    }

    private static RedirectMap slashed(int length) {
        return TestRelease.redirects(SHOP, "1: /" + "x".repeat(length) + "/ -> /new/");
    }

    /** One redirect whose location has so many letters, most of them in encodings. */
    private static RedirectMap longTarget(int length) {
        String around = "https://o.example/?q";
        int encodings = (length - around.length()) / 6;
        String path = "\u00fc".repeat(encodings) + "x".repeat((length - around.length()) % 6);
        return TestRelease.redirects(SHOP, "1: /old.php -> https://o.example/" + path + "?q");
    }

    private static String text(HostFiles files, String name) {
        return new String(files.files().get(OutputPath.of(name)), StandardCharsets.UTF_8);
    }

    private static int lines(HostFiles files) {
        return text(files, "_redirects").split("\n").length;
    }

    private static List<String> shown(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
