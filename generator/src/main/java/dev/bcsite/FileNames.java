package dev.bcsite;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Optional;

/** Whether this Java can write a file of a certain name. In a locale without UTF-8 it knows only ASCII names. */
final class FileNames {

    private static final String ENCODING = System.getProperty("sun.jnu.encoding", "UTF-8");

    private FileNames() {}

    static Optional<Problem> problem(OutputPath path) {
        return problem(path, ENCODING);
    }

    static Optional<Problem> problem(OutputPath path, String encoding) {
        if (encoding.equals("UTF-8") || path.text().chars().allMatch(unit -> unit < 0x80)) {
            return Optional.empty();
        }
        CharsetEncoder encoder =
                Charset.isSupported(encoding) ? Charset.forName(encoding).newEncoder() : null;
        if (encoder != null && encoder.canEncode(path.text())) {
            return Optional.empty();
        }
        return Optional.of(Problem.at(
                "/" + path,
                "this Java writes file names in " + encoding + ", which cannot hold this one",
                "set the environment variable LC_ALL=C.UTF-8 and build again"));
    }
}
