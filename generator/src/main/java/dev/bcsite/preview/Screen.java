package dev.bcsite.preview;

import dev.bcsite.base.Problem;
import java.util.List;

/** What the preview shows at the moment. */
sealed interface Screen {

    /** The first build is still running. */
    record Building() implements Screen {}

    /** The last build went well. */
    record Showing(PreviewSite site) implements Screen {}

    /** The last build failed; the files of the one before are still on disk, but would hide it. */
    record Broken(List<Problem> problems) implements Screen {

        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
