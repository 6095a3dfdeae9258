package dev.bcsite.header;

import dev.bcsite.base.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file {@code _headers}: a path, and below it the headers of what is there. All rules that match hold, but none for what is led to
 * the function.
 *
 * <p>Where two of them have one header, Cloudflare Pages sends both values in one line, of which browsers obey the stricter; so it has to
 * be told to forget the first. Netlify sends the value of the rule that says more of the path, and takes the sign for forgetting for a
 * mistake.
 *
 * @param forget what is put before the name of a header to forget it; empty where later rules win
 * @see <a href="https://developers.cloudflare.com/pages/configuration/headers/">Headers at Cloudflare Pages</a>
 * @see <a href="https://docs.netlify.com/manage/routing/headers/">Custom headers at Netlify</a>
 */
record UnderscoreForm(String forget) implements HeaderForm {

    @Override
    public String file() {
        return "_headers";
    }

    @Override
    public SortedMap<OutputPath, byte[]> files(HeaderRules rules) {
        StringBuilder text = new StringBuilder("/*\n");
        rules.everywhere().forEach((name, value) -> header(text, name, value));
        rule(text, PageHeaders.ASSETS + "*", rules.assets(), rules);
        rules.pages().forEach((path, headers) -> {
            if (!path.startsWith("/api/")) {
                rule(text, path, headers, rules);
            }
        });
        SortedMap<OutputPath, byte[]> files = new TreeMap<>();
        files.put(OutputPath.of(file()), text.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private void rule(StringBuilder text, String path, Map<String, String> headers, HeaderRules rules) {
        text.append('\n').append(path).append('\n');
        headers.keySet().forEach(name -> {
            if (!forget.isEmpty() && rules.everywhere().containsKey(name)) {
                text.append("  ").append(forget).append(name).append('\n');
            }
        });
        headers.forEach((name, value) -> header(text, name, value));
    }

    private static void header(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(": ").append(value).append('\n');
    }
}
