package dev.bcsite.themes;

import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one preview of the sample site of this run; it ends with the run.
 *
 * <p>It starts before the first test of a class, because only there a missing browser can skip tests.
 */
final class SitePreviewExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        preview(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SitePreview.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return preview(context);
    }

    private static SitePreview preview(ExtensionContext context) {
        Browsing browsing = BrowsingExtension.browsing(context);
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(
                        SitePreview.class,
                        type -> SitePreview.of(SampleSiteExtension.site(context), browsing),
                        SitePreview.class);
    }
}
