package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.base.OutputPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    private static final OutputPath KYUSU = OutputPath.of("tea/\u6025\u9808/index.html");

    @Test
    void aNameThatTheLocaleCannotWriteIsAProblem() {
        assertEquals(
                "/tea/\u6025\u9808/index.html: this Java writes file names in ANSI_X3.4-1968, which cannot hold this one;"
                        + " set the environment variable LC_ALL=C.UTF-8 and build again",
                FileNames.problem(KYUSU, "ANSI_X3.4-1968").orElseThrow().toString());
    }

    @Test
    void anyNameCanBeWrittenInUtf8() {
        assertEquals(Optional.empty(), FileNames.problem(KYUSU, "UTF-8"));
    }

    @Test
    void anAsciiNameCanBeWrittenAnywhere() {
        assertEquals(Optional.empty(), FileNames.problem(OutputPath.of("mugs/index.html"), "ANSI_X3.4-1968"));
    }
}
