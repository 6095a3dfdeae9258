package dev.bcsite.themes;

import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page in a real browser on a desktop, light and dark. */
@ExtendWith({SampleSiteExtension.class, SitePreviewExtension.class})
class DesktopPagesTest {

    @ParameterizedTest
    @EnumSource
    void isWholeAndAccessibleOnADesktop(Sight sight, SitePreview preview) {
        try (Visit visit = preview.visit(Window.DESKTOP)) {
            BrowserPagesTest.lookAt(sight, Window.DESKTOP, visit);
        }
    }
}
