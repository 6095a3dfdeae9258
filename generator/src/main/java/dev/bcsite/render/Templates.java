package dev.bcsite.render;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The parsed templates of a theme. Safe for several threads. */
final class Templates {

    private final Theme theme;
    private final Configuration engine;
    private final RenderWatch watch;
    private final Map<String, Template> parsed = new HashMap<>();

    /** @throws BcsiteException with every template that does not parse */
    Templates(Theme theme, RenderWatch watch) throws IOException {
        this.theme = theme;
        this.watch = watch;
        StringTemplateLoader loader = new StringTemplateLoader();
        theme.templates().forEach((path, text) -> loader.putTemplate(path, text, 0));
        this.engine = TemplateEngine.over(loader);
        parseAll();
    }

    private void parseAll() throws IOException {
        Problems problems = new Problems();
        for (String path : theme.templates().keySet()) {
            try {
                Template template = engine.getTemplate(path);
                _CoreAPI.addThreadInterruptedChecks(template);
                parsed.put(path, template);
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
    PageWriter fill(String template, String page, Map<String, Object> model) throws IOException {
        PageWriter out = new PageWriter();
        watch.begin();
        boolean late;
        try {
            parsed(template).process(new NamesModel(model), out);
            late = watch.end();
        } catch (StackOverflowError e) {
            watch.end();
            throw new BcsiteException(
                    Problem.at(
                            theme.fileName(template),
                            "the page " + page + " takes in macros or templates that call each other without end",
                            "look for a macro that calls itself"),
                    e);
        } catch (TemplateException | RuntimeException | IOException e) {
            late = watch.end();
            if (!late) {
                throw trouble(template, page, e);
            }
        }
        if (late) {
            throw tooSlow(template, page);
        }
        return out;
    }

    private Template parsed(String path) throws IOException {
        Template known = parsed.get(path);
        return known == null ? engine.getTemplate(path) : known;
    }

    private BcsiteException trouble(String template, String page, Exception e) throws IOException {
        if (causedBy(e, PageWriter.PageTooLongException.class)) {
            return tooLong(template, page);
        }
        if (e instanceof TemplateException failed) {
            return TemplateTrouble.of(theme, page, template, failed);
        }
        if (e instanceof RuntimeException mistake) {
            throw mistake;
        }
        throw (IOException) e;
    }

    private BcsiteException tooSlow(String template, String page) {
        return new BcsiteException(Problem.at(
                theme.fileName(template),
                "the page " + page + " takes longer than " + watch.patience().toSeconds() + " s",
                "look for a list or a macro that does not end"));
    }

    private BcsiteException tooLong(String template, String page) {
        return new BcsiteException(Problem.at(
                theme.fileName(template),
                "the page " + page + " grows beyond " + PageWriter.MAX_CHARACTERS + " characters",
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
