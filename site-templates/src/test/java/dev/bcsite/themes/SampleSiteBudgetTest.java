package dev.bcsite.themes;

import dev.bcsite.base.OutputPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No page of the sample site asks for more bytes, as they travel, than we allow ourselves. */
@ExtendWith(SampleSiteExtension.class)
class SampleSiteBudgetTest {

    private static final int STYLES = 14 * 1024;
    private static final int SCRIPTS = 6 * 1024;
    private static final int HTML = 20 * 1024;

    private final Findings findings = new Findings();

    @Test
    void stylesStayWithinTheirBudget(SampleSite site) {
        for (SitePage page : site.pages()) {
            check(page, "styles", size(site, page, "link[rel=stylesheet]", "href"), STYLES);
        }
        findings.assertNone();
    }

    @Test
    void scriptsStayWithinTheirBudget(SampleSite site) {
        for (SitePage page : site.pages()) {
            int size = size(site, page, "script[src]", "src");
            check(page, "scripts", size, SCRIPTS);
        }
        findings.assertNone();
    }

    @Test
    void pagesStayWithinTheirBudget(SampleSite site) {
        for (SitePage page : site.pages()) {
            check(page, "HTML", zipped(page.html().getBytes(StandardCharsets.UTF_8)), HTML);
        }
        findings.assertNone();
    }

    private void check(SitePage page, String what, int bytes, int allowed) {
        if (bytes > allowed) {
            findings.add(page, bytes + " bytes of " + what + ", " + allowed + " are allowed");
        }
    }

    private static int size(SampleSite site, SitePage page, String selector, String attribute) {
        int size = 0;
        for (Element element : page.document().select(selector)) {
            size += zipped(site.bytes(OutputPath.of(element.attr(attribute).substring(1))));
        }
        return size;
    }

    private static int zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.size();
    }
}
