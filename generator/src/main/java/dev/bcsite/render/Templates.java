package dev.bcsite.render;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;

/** The parsed templates of a theme. Safe for several threads. */
final class Templates {

    private final Theme theme;
    private final Configuration engine;

    /** @throws BcsiteException with every template that does not parse */
    Templates(Theme theme) throws IOException {
        this.theme = theme;
        StringTemplateLoader loader = new StringTemplateLoader();
        theme.templates().forEach((path, text) -> loader.putTemplate(path, text, 0));
        this.engine = TemplateEngine.over(loader);
        parseAll();
    }

    private void parseAll() throws IOException {
        Problems problems = new Problems();
        for (String path : theme.templates().keySet()) {
            try {
                engine.getTemplate(path);
            } catch (ParseException e) {
                problems.add(TemplateTrouble.of(theme, e));
            }
        }
        problems.throwIfAny();
    }

    /**
     * Fills a template.
     *
     * @param page how a message names what was being made
     */
    String fill(String template, String page, Map<String, Object> model) throws IOException {
        CappedWriter out = new CappedWriter();
        try {
            Template parsed = engine.getTemplate(template);
            parsed.process(new NamesModel(model), out);
            return out.text();
        } catch (TemplateException e) {
            if (causedBy(e, CappedWriter.PageTooLongException.class)) {
                throw tooLong(template, page);
            }
            throw TemplateTrouble.of(theme, page, template, e);
        } catch (CappedWriter.PageTooLongException e) {
            throw tooLong(template, page);
        }
    }

    private BcsiteException tooLong(String template, String page) {
        return new BcsiteException(Problem.at(
                theme.fileName(template),
                "the page " + page + " grows beyond " + CappedWriter.MAX_CHARACTERS + " characters",
                "look for a list or a macro that does not end"));
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
