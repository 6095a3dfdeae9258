package dev.bcsite.render;

import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what no setting of FreeMarker turns off: built-ins that evaluate text, switch escaping off or reach behind
 * the model, and interpolations where HTML escaping does not protect.
 */
final class TemplateLint {

    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("\\?\\s*(eval_json|eval|interpret|no_esc|noEsc|evalJson|"
            + "new|api|with_args|withArgs|with_args_last|withArgsLast)\\b"
            + "|\\.\\s*(data_model|dataModel|globals|main|vars|get_optional_template|getOptionalTemplate|caller_template_name)\\b"
            + "|<#\\s*(outputformat|outputFormat|noautoesc|noAutoEsc|autoesc|autoEsc|setting|stop|flush)\\b"
            + "|</?\\s*#?(script|style)\\b");
    private static final Pattern UNSAFE_ATTRIBUTE =
            Pattern.compile("\\s(on[a-z]+|style)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RAW_ELEMENT =
            Pattern.compile("<(script|style)\\b([^>]*)>(.*?)</\\1\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern UNQUOTED = Pattern.compile("<[a-zA-Z][^<>]*\\s[\\w-]+=\\$\\{");

    private TemplateLint() {}

    /** What is wrong with a template, with its lines; empty for a clean one. */
    static List<Problem> check(String file, String template) {
        String code = blank(template, COMMENT);
        List<Problem> problems = new ArrayList<>();
        Matcher forbidden = FORBIDDEN.matcher(code);
        while (forbidden.find()) {
            String word = forbidden.group();
            if (!word.toLowerCase(Locale.ROOT).matches("</?\\s*#?(script|style)")) {
                problems.add(problem(
                        file,
                        code,
                        forbidden.start(),
                        "\"" + word.strip() + "\" is not allowed in templates",
                        "print values as they are; the engine escapes them"));
            }
        }
        Matcher raw = RAW_ELEMENT.matcher(code);
        while (raw.find()) {
            if (!raw.group(3).isBlank()) {
                problems.add(problem(
                        file,
                        code,
                        raw.start(),
                        "inline <" + raw.group(1) + "> is not allowed in pages",
                        "put it into a file of the theme's assets"));
            }
        }
        Matcher attribute = UNSAFE_ATTRIBUTE.matcher(blank(code, Pattern.compile("<#[^>]*>|<@[^>]*>")));
        while (attribute.find()) {
            problems.add(problem(
                    file,
                    code,
                    attribute.start(),
                    "the attribute \"" + attribute.group(1) + "\" is not allowed in pages",
                    "use a class and a file of the theme's assets"));
        }
        Matcher unquoted = UNQUOTED.matcher(code);
        while (unquoted.find()) {
            problems.add(problem(
                    file, code, unquoted.end() - 2, "an attribute's value must be quoted", "write name=\"${...}\""));
        }
        return problems;
    }

    private static Problem problem(String file, String code, int at, String finding, String remedy) {
        long line = code.substring(0, at).chars().filter(unit -> unit == '\n').count() + 1;
        return Problem.at(file + ":" + line, finding, remedy);
    }

    /** The text with every match replaced by blanks, so that lines and columns stay. */
    private static String blank(String text, Pattern pattern) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replaceAll("[^\n]", " ")));
    }
}
