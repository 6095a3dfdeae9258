package dev.bcsite.redirect;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The redirects as one host reads them.
 *
 * @param problems limits of the host that the redirects exceed: they must not be deployed so
 * @param notes redirects that the host has no words for, and what to watch
 */
public record HostFiles(SortedMap<OutputPath, byte[]> files, List<Problem> problems, List<Problem> notes) {

    public HostFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    static SortedMap<OutputPath, byte[]> file(String name, String text) {
        SortedMap<OutputPath, byte[]> files = new TreeMap<>();
        files.put(OutputPath.of(name), text.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
