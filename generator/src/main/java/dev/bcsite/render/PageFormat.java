package dev.bcsite.render;

import dev.bcsite.site.view.Markup;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/**
 * FreeMarker's HTML, written to a page without detours: text is escaped while it is encoded, and markup that is UTF-8
 * already is copied.
 *
 * <p>What comes out is what {@link HTMLOutputFormat} would write. It takes its name, so that templates get it.
 */
final class PageFormat extends MarkupOutputFormat<PageFormat.MarkupModel> {

    static final PageFormat INSTANCE = new PageFormat();

    private static final HTMLOutputFormat HTML = HTMLOutputFormat.INSTANCE;

    private PageFormat() {}

    /** Markup, as templates meet it. */
    record MarkupModel(Markup markup) implements TemplateMarkupOutputModel<MarkupModel> {

        @Override
        public PageFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public void output(String plain, Writer out) throws IOException, TemplateModelException {
        if (out instanceof PageWriter page) {
            page.escaped(plain);
        } else {
            HTML.output(plain, out);
        }
    }

    @Override
    public void output(MarkupModel model, Writer out) throws IOException {
        if (out instanceof PageWriter page) {
            page.splice(model.markup());
        } else {
            out.write(model.markup().html());
        }
    }

    @Override
    public MarkupModel fromPlainTextByEscaping(String plain) {
        return fromMarkup(HTML.escapePlainText(plain));
    }

    @Override
    public MarkupModel fromMarkup(String html) {
        return new MarkupModel(new Markup(html));
    }

    @Override
    public MarkupModel concat(MarkupModel first, MarkupModel second) {
        return fromMarkup(first.markup().html() + second.markup().html());
    }

    /** Which plain text it was made from is not remembered; FreeMarker expects null then. */
    @Override
    public String getSourcePlainText(MarkupModel model) {
        return null;
    }

    @Override
    public String getMarkupString(MarkupModel model) {
        return model.markup().html();
    }

    @Override
    public String escapePlainText(String plain) {
        return HTML.escapePlainText(plain);
    }

    @Override
    public boolean isEmpty(MarkupModel model) {
        return model.markup().isEmpty();
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return HTML.isLegacyBuiltInBypassed(builtIn);
    }

    @Override
    public boolean isAutoEscapedByDefault() {
        return true;
    }

    @Override
    public boolean isOutputFormatMixingAllowed() {
        return false;
    }

    @Override
    public String getName() {
        return HTML.getName();
    }

    @Override
    public String getMimeType() {
        return HTML.getMimeType();
    }
}
