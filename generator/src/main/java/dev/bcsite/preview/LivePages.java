package dev.bcsite.preview;

import dev.bcsite.base.OutputPath;
import java.io.IOException;

/**
 * Files of a site that are made when somebody asks for them, because those on disk are older. Safe for several threads.
 */
public interface LivePages {

    boolean has(OutputPath file);

    /**
     * Makes a file that there is.
     *
     * @throws dev.bcsite.base.BcsiteException when a template fails, which the browser is then shown
     */
    byte[] make(OutputPath file) throws IOException;
}
