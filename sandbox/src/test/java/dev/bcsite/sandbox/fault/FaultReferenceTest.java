package dev.bcsite.sandbox.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the table of faults in the reference equal to the catalogue. */
class FaultReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/sandbox.md");
    private static final String HEADING =
            "| fault | group | the number is | default | what the client gets |\n|---|---|---|---|---|\n";

    @Test
    void theReferenceHasTheTableOfTheCatalogue() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEADING);

        assertEquals(table(), page.substring(start, page.indexOf("\n\n", start) + 1));
    }

    private static String table() {
        return FaultCatalogue.kinds().stream()
                .map(FaultReferenceTest::row)
                .collect(Collectors.joining("", HEADING, ""));
    }

    private static String row(FaultKind kind) {
        String means = kind.number().map(FaultKind.Number::means).orElse("");
        String otherwise = kind.number().map(FaultKind.Number::shown).orElse("");
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(kind.name(), kind.group().typed(), means, otherwise, kind.sentence());
    }
}
