package dev.bcsite.render;

import dev.bcsite.base.NearestName;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A view, by the names of its components.
 *
 * <p>A name that the view does not have is an error even behind a {@code !} or {@code ??}, because a template that asks
 * for it was written for something else.
 */
final class RecordModel implements TemplateHashModel {

    /** By view. There are few sorts of views, and a template meets one at every step. */
    private static final Map<Class<?>, Map<String, Method>> COMPONENTS = new ConcurrentHashMap<>();

    private final Record view;
    private final Map<String, Method> components;

    RecordModel(Record view) {
        this.view = view;
        Map<String, Method> known = COMPONENTS.get(view.getClass());
        this.components = known == null ? COMPONENTS.computeIfAbsent(view.getClass(), RecordModel::components) : known;
    }

    /** Made accessible once: to ask at every call who calls takes longer than the call. */
    private static Map<String, Method> components(Class<?> view) {
        Map<String, Method> components = new LinkedHashMap<>();
        for (RecordComponent component : view.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            components.put(component.getName(), accessor);
        }
        return components;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        Method accessor = components.get(name);
        if (accessor == null) {
            throw new UnknownComponentException(
                    viewName(), name, NearestName.advice(name, new TreeSet<>(components.keySet())));
        }
        try {
            return ViewWrapper.INSTANCE.wrap(accessor.invoke(view));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new TemplateModelException("Could not read " + name + " of the " + viewName(), e);
        }
    }

    @Override
    public boolean isEmpty() {
        return components.isEmpty();
    }

    /** {@code product view} for a ProductView. */
    private String viewName() {
        String words = view.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return words.endsWith("view") ? words : words + " view";
    }

    /** A template asked a view for something that it does not have. */
    static final class UnknownComponentException extends TemplateModelException {

        private final String view;
        private final String component;
        private final String advice;

        UnknownComponentException(String view, String component, String advice) {
            super("\"" + component + "\" is not part of the " + view + "; " + advice);
            this.view = view;
            this.component = component;
            this.advice = advice;
        }

        String view() {
            return view;
        }

        String component() {
            return component;
        }

        String advice() {
            return advice;
        }
    }
}
