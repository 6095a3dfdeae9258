package dev.bcsite.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * FreeMarker, locked down: templates can print and branch on what they are given, and nothing else.
 *
 * <p>No classes, no Java methods, no template outside the theme, no locale or time zone of the machine.
 */
final class TemplateEngine {

    private TemplateEngine() {}

    static Configuration over(TemplateLoader loader) {
        Configuration engine = new Configuration(Configuration.VERSION_2_3_34);
        engine.setTemplateLoader(loader);
        engine.setObjectWrapper(ViewWrapper.INSTANCE);
        engine.setRegisteredCustomOutputFormats(List.of(PageFormat.INSTANCE));
        engine.setOutputFormat(PageFormat.INSTANCE);
        engine.setRecognizeStandardFileExtensions(true);
        engine.setDefaultEncoding(StandardCharsets.UTF_8.name());
        engine.setLocalizedLookup(false);
        engine.setLocale(Locale.ROOT);
        engine.setTimeZone(TimeZone.getTimeZone("UTC"));
        engine.setNumberFormat("computer");
        engine.setBooleanFormat("c");
        engine.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        engine.setAPIBuiltinEnabled(false);
        engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        engine.setLogTemplateExceptions(false);
        engine.setWrapUncheckedExceptions(true);
        engine.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return engine;
    }
}
