package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random text as old paths and as targets: every host's file keeps its form, a whole rule in each line. */
class RedirectHostileTest {

    private static final String ALPHABET =
            "aB1/.-_ \t\n\r\0\"'`$;:*\\{}[]()<>|^~#?%&=+@!,\u00fc\u65e5\u2028\u200b\ufeff\ud83c\udf75";
    private static final String LOCATION = "[A-Za-z0-9/._~!(),=@+&?%:#-]+";
    private static final Map<String, Pattern> FORMS = Map.of(
            "_redirects", Pattern.compile("/[!-~&&[^*]]* ([\\w.~-]+=[\\w.~-]+ )*" + LOCATION + " 301"),
            "redirects.map",
                    Pattern.compile("\"/([^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\])*\" \"" + LOCATION + "(\\$is_args\\$args)?(#"
                            + LOCATION + ")?\";"),
            "redirects-query.map", Pattern.compile("\"/([^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\])*\" \"" + LOCATION + "\";"),
            "redirects.htaccess",
                    Pattern.compile(
                            "RewriteEngine On|RewriteCond %\\{QUERY_STRING} \\^[\\w/\\\\-]*\\$"
                                    + "|RewriteRule \\^/\\?[\\w/\\\\-]*(/\\?)?\\$ ([A-Za-z0-9/._~!(),=@+&?:#-]|\\\\%)+ \\[[\\w=,]+]"));

    @Test
    void randomPathsAndTargetsNeverBreakAFile() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            RedirectMap map = draw(new Random(seed));
            for (RedirectHost host : RedirectHost.values()) {
                for (Map.Entry<OutputPath, byte[]> file :
                        host.files(map).files().entrySet()) {
                    check(file.getKey().text(), new String(file.getValue(), StandardCharsets.UTF_8), "seed " + seed);
                }
            }
            assertTrue(map.redirects().size() > 10, "seed " + seed);
        }
    }

    private static void check(String name, String text, String seed) throws IOException {
        for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
            if (name.endsWith(".jsonl")) {
                assertEquals(2, new ObjectMapper().readTree(line).size(), seed);
            } else {
                assertTrue(FORMS.get(name).matcher(line).matches(), () -> seed + ", " + name + ": " + line);
            }
        }
    }

    private static RedirectMap draw(Random random) {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            RedirectSource source = new RedirectSource.InStore(i);
            Wish.Lead lead = lead(random);
            OldPath.tryOf("/" + text(random))
                    .ifPresent(from -> wishes.add(new Wish(from, lead, source, Optional.empty())));
        }
        return RedirectMap.of(TestRelease.of("/new/ product:1"), wishes, List.of());
    }

    private static Wish.Lead lead(Random random) {
        Optional<Wish.Lead> away = Destination.Elsewhere.parse("https://other.example/" + text(random))
                .map(Wish.Away::new);
        return away.filter(lead -> random.nextBoolean())
                .orElseGet(() -> new Wish.Path(
                        OldPath.tryOf("/new/?" + text(random)).orElse(OldPath.of("/new/")), text(random)));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
