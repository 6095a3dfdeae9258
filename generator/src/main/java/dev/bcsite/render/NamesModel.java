package dev.bcsite.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;

/** The variables of a template, by name. An unknown name is a missing value, which FreeMarker reports with its place. */
record NamesModel(Map<?, ?> values) implements TemplateHashModel {

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        return ViewWrapper.INSTANCE.wrap(values.get(name));
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
