package dev.bcsite.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundTest {

    private static final Digest DIGEST = Digest.builder().add("x").build();
    private static final PreviewSite SITE = PreviewSite.of(
            Path.of("site"),
            Map.of(
                    OutputPath.of("index.html"), DIGEST,
                    OutputPath.of("mugs/index.html"), DIGEST,
                    OutputPath.of("v1.5/index.html"), DIGEST,
                    OutputPath.of("feed.xml"), DIGEST,
                    OutputPath.of("café/index.html"), DIGEST));

    @ParameterizedTest
    @CsvSource({
        "/, index.html",
        "/index.html, index.html",
        "/mugs/, mugs/index.html",
        "/mugs/index.html, mugs/index.html",
        "/feed.xml, feed.xml",
        "/v1.5/, v1.5/index.html",
        "/caf%C3%A9/, café/index.html",
        "/cafe%CC%81/, café/index.html"
    })
    void findsAFile(String path, String file) {
        assertEquals(new Found.File(OutputPath.of(file), DIGEST), Found.in(SITE, path));
    }

    @ParameterizedTest
    @CsvSource({"/mugs, /mugs/", "/v1.5, /v1.5/", "/caf%C3%A9, /caf%C3%A9/"})
    void findsThePageBehindAMissingSlash(String path, String location) {
        assertEquals(new Found.AtSlash(location), Found.in(SITE, path));
    }

    @ParameterizedTest
    @CsvSource({"/cups/", "/feed.xml/", "/MUGS/", "/mugs;/", "/mugs/;", "/index.html/", "/.."})
    void findsNothing(String path) {
        assertInstanceOf(Found.Nothing.class, Found.in(SITE, path));
    }

    @Test
    void anEmptySiteHasNoHome() {
        assertInstanceOf(Found.Nothing.class, Found.in(PreviewSite.of(Path.of("site"), Map.of()), "/"));
    }
}
