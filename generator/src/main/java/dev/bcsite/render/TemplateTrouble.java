package dev.bcsite.render;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what FreeMarker throws into a problem that a theme author can act on. */
final class TemplateTrouble {

    /** FreeMarker's words for a call with a parameter that the macro does not have. */
    private static final Pattern NO_PARAMETER = Pattern.compile(
            "Macro \"([^\"]+)\" has no parameter with name \"([^\"]+)\"\\. Valid parameter names are: (.*)");

    private TemplateTrouble() {}

    static Problem of(Theme theme, ParseException e) {
        String message = Optional.ofNullable(e.getEditorMessage()).orElse("");
        String sentence =
                message.lines().findFirst().orElse("it is no valid template").replaceFirst(" Check if .*", "");
        return Problem.at(place(theme, e.getTemplateName(), e.getLineNumber()), sentence);
    }

    static BcsiteException of(Theme theme, String page, String template, TemplateException e) {
        String name = e.getTemplateSourceName() == null ? template : e.getTemplateSourceName();
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        String expression = Optional.ofNullable(e.getBlamedExpressionString())
                .or(() -> cause(e, RecordModel.UnknownComponentException.class)
                        .map(unknown -> asWritten(theme, name, line, unknown.component())))
                .orElse("");
        return new BcsiteException(problem(theme, place(theme, name, line), page, expression, e), e);
    }

    private static Problem problem(Theme theme, String where, String page, String expression, TemplateException e) {
        Optional<RecordModel.UnknownComponentException> unknown = cause(e, RecordModel.UnknownComponentException.class);
        if (unknown.isPresent()) {
            String asked = expression.isEmpty() ? unknown.get().component() : expression;
            return Problem.at(
                    where,
                    "\"" + asked + "\" is not part of the " + unknown.get().view(),
                    unknown.get().advice());
        }
        if (e instanceof InvalidReferenceException) {
            return Problem.at(
                    where,
                    "\"" + expression + "\" has no value on the page " + page,
                    "test it with ?? or give a default with !");
        }
        String message = e.getMessageWithoutStackTop();
        Matcher noParameter = NO_PARAMETER.matcher(message.lines().findFirst().orElse(""));
        if (noParameter.matches()) {
            return noParameter(theme, where, e.getTemplateSourceName(), noParameter.toMatchResult());
        }
        Throwable cause = e.getCause();
        String said = cause != null && cause.getMessage() != null ? cause.getMessage() : message;
        return Problem.at(where, said.lines().findFirst().orElse("the template failed") + " (page " + page + ")");
    }

    /** A template of the default theme calls a macro of one that extends it: the mistake is not where it shows. */
    private static Problem noParameter(Theme theme, String where, String template, MatchResult said) {
        String macro = said.group(1);
        String parameter = said.group(2);
        return Problem.at(
                where,
                "the macro \"" + macro + "\"" + definition(theme, template, macro) + " has no parameter \"" + parameter
                        + "\", only " + said.group(3),
                "add " + parameter
                        + " to that macro with a default, as the default theme has it, or write a template of"
                        + " your own for this page");
    }

    /** Where the macro is that a template calls, if only one of those that it takes in has such a macro. */
    private static String definition(Theme theme, String template, String macro) {
        Pattern start = Pattern.compile("<#macro\\s+" + Pattern.quote(macro) + "[\\s>]");
        List<String> found = TemplateUses.in(theme.templates().getOrDefault(template, "")).templates().stream()
                .map(written -> TemplateUses.resolve(template, written))
                .filter(path ->
                        start.matcher(theme.templates().getOrDefault(path, "")).find())
                .toList();
        return found.size() == 1 ? " of " + theme.fileName(found.get(0)) : "";
    }

    /** {@code product.colour}, as the template's line has it; the name alone when the line writes it otherwise. */
    private static String asWritten(Theme theme, String template, int line, String component) {
        return theme.templates().getOrDefault(template, "").lines().skip(Math.max(0, line - 1L)).findFirst().stream()
                .flatMap(text -> Pattern.compile("[\\w.]+\\." + Pattern.quote(component) + "\\b")
                        .matcher(text)
                        .results())
                .map(MatchResult::group)
                .findFirst()
                .orElse(component);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }

    private static String place(Theme theme, String template, int line) {
        String file = template == null ? "the theme" : theme.fileName(template);
        return line > 0 ? file + ":" + line : file;
    }
}
