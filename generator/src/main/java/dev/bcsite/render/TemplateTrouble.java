package dev.bcsite.render;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns what FreeMarker throws into a problem that a theme author can act on. */
final class TemplateTrouble {

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
        Throwable cause = e.getCause();
        String said = cause != null && cause.getMessage() != null ? cause.getMessage() : message;
        return Problem.at(where, said.lines().findFirst().orElse("the template failed") + " (page " + page + ")");
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
