package dev.bcsite.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bcsite.base.OutputPath;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedTest {

    private static final Set<OutputPath> SITE = Set.of(
            OutputPath.of("index.html"),
            OutputPath.of("mugs/index.html"),
            OutputPath.of("v1.5/index.html"),
            OutputPath.of("feed.xml"),
            OutputPath.of("café/index.html"));

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
        assertEquals(new Served.File(OutputPath.of(file)), Served.at(path, SITE::contains));
    }

    @ParameterizedTest
    @CsvSource({"/mugs, /mugs/", "/v1.5, /v1.5/", "/caf%C3%A9, /caf%C3%A9/"})
    void findsThePageBehindAMissingSlash(String path, String location) {
        assertEquals(new Served.AtSlash(location), Served.at(path, SITE::contains));
    }

    @ParameterizedTest
    @CsvSource({"/cups/", "/feed.xml/", "/MUGS/", "/mugs;/", "/mugs/;", "/index.html/", "/.."})
    void findsNothing(String path) {
        assertInstanceOf(Served.Nothing.class, Served.at(path, SITE::contains));
    }

    @Test
    void anEmptySiteHasNoHome() {
        assertInstanceOf(Served.Nothing.class, Served.at("/", path -> false));
    }
}
