package dev.bcsite.header;

import dev.bcsite.base.OutputPath;
import java.util.SortedMap;

/** How one host wants to be told of headers. Implementations hold no state. */
interface HeaderForm {

    /** The name of its main file in the output. */
    String file();

    SortedMap<OutputPath, byte[]> files(HeaderRules rules);
}
