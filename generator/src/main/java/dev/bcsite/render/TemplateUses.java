package dev.bcsite.render;

import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of one template asks for: other templates, and files of the theme.
 *
 * <p>Reads the text and not what the template does, so it may find more than is used, such as an import in a comment. It
 * never finds less: whatever is not written out in full counts as anything.
 *
 * @param templates paths that it imports or includes, as they are written
 * @param anyTemplate whether it also takes in a template whose path is worked out
 * @param assets names that it asks addresses of
 * @param anyAsset whether it also asks for an asset whose name is worked out
 */
record TemplateUses(List<String> templates, boolean anyTemplate, Set<String> assets, boolean anyAsset) {

    private static final Pattern TAKES_IN = Pattern.compile("<#(?:import|include)\\b");
    private static final Pattern WRITTEN_OUT = Pattern.compile("<#(?:import|include)\\s+[\"']([^\"']+)[\"']"
            + "(?=\\s*(?:/?>|as\\b|parse\\b|encoding\\b|ignore_missing\\b|ignoreMissing\\b))");
    /** The functions that give addresses of assets. The attribute of that name is no call. */
    private static final Pattern ASSET = Pattern.compile("\\b(?:asset|integrity)\\b(?!=\")");

    private static final Pattern ASSET_WRITTEN_OUT =
            Pattern.compile("\\b(?:asset|integrity)\\(\\s*(?:\"([^\"$#\\\\]*)\"|'([^'$#\\\\]*)')\\s*\\)");

    static TemplateUses in(String template) {
        List<String> templates = new ArrayList<>();
        Matcher taken = WRITTEN_OUT.matcher(template);
        while (taken.find()) {
            templates.add(taken.group(1));
        }
        Set<String> assets = new TreeSet<>();
        Matcher asked = ASSET_WRITTEN_OUT.matcher(template);
        int calls = 0;
        while (asked.find()) {
            calls++;
            assets.add(asked.group(1) == null ? asked.group(2) : asked.group(1));
        }
        return new TemplateUses(
                templates, count(TAKES_IN, template) > templates.size(), assets, count(ASSET, template) > calls);
    }

    /**
     * The path within the theme of a template that another one takes in.
     *
     * @throws InvalidPathException when no theme can have it
     */
    static String resolve(String from, String written) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return OutputPath.of(written.startsWith("/") ? written.substring(1) : folder + written)
                .text();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
