package dev.bcsite.content;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;

/** Where a YAML text lies, and who hears about its problems. */
record YamlPlace(String fileName, int firstLine, Problems problems) {

    /** How messages name a line; {@code index} counts from 0 within the text. */
    String where(int index) {
        return fileName + ":" + (firstLine + index);
    }

    void problem(int index, String finding, String remedy) {
        problems.add(remedy.isEmpty() ? Problem.at(where(index), finding) : Problem.at(where(index), finding, remedy));
    }
}
