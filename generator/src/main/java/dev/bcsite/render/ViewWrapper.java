package dev.bcsite.render;

import dev.bcsite.site.view.Markup;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows templates our views and nothing else: components of records, lists, maps, text, numbers and flags.
 *
 * <p>There is no way from a template to a method, a class or a bean. An empty optional is a missing value.
 */
final class ViewWrapper implements ObjectWrapper {

    static final ViewWrapper INSTANCE = new ViewWrapper();

    private ViewWrapper() {}

    /** Classes come before interfaces: what most values are is found by one comparison. */
    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? wrap(optional.get()) : null;
        }
        if (value instanceof Record record && !(value instanceof TemplateModel)) {
            return new RecordModel(record);
        }
        if (value instanceof Markup markup) {
            return new PageFormat.MarkupModel(markup);
        }
        if (value instanceof Boolean flag) {
            return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        return wrapStructure(value);
    }

    private TemplateModel wrapStructure(Object value) throws TemplateModelException {
        if (value instanceof TemplateModel model) {
            return model;
        }
        if (value instanceof List<?> list) {
            return new ListModel(list);
        }
        if (value instanceof Map<?, ?> map) {
            return new NamesModel(map);
        }
        throw new TemplateModelException(
                "Templates cannot see a " + value.getClass().getName());
    }

    /** A list, element by element. */
    private record ListModel(List<?> list) implements TemplateSequenceModel {

        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return index < 0 || index >= list.size() ? null : INSTANCE.wrap(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
