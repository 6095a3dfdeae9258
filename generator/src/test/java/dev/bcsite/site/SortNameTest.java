package dev.bcsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are sorted as shoppers look for them. */
class SortNameTest {

    @ParameterizedTest
    @CsvSource({
        "Austin Cup, austin cup",
        "(Old) Mug, old) mug",
        "-5 mm Drill, 5 mm drill",
        "Ångström Scale, angstrom scale",
        "ÉCLAIR, eclair",
        "“Quoted” Cup, quoted” cup",
        "🎁 Gift, gift",
        "Ⅷ Henry, viii henry",
        "²Square, 2square",
        "东京 Tea, 东京 tea",
        "***, ''"
    })
    void withoutCaseAccentsAndLeadingPunctuation(String name, String sorted) {
        assertEquals(sorted, Merger.folded(name));
    }
}
