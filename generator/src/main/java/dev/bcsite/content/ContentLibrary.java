package dev.bcsite.content;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that was read from one content folder, all languages together.
 *
 * <p>Read once and unchanging; safe for several threads.
 */
public final class ContentLibrary {

    private final List<Document> documents;
    private final Map<String, ContentFile> filesByPath;
    private final List<ContentFile> files;

    ContentLibrary(List<Document> documents, List<ContentFile> files) {
        this.documents = List.copyOf(documents);
        this.files = List.copyOf(files);
        this.filesByPath =
                files.stream().collect(Collectors.toMap(file -> file.path().text(), Function.identity()));
    }

    public static ContentLibrary empty() {
        return new ContentLibrary(List.of(), List.of());
    }

    /** Reads a folder with {@link ContentOptions#DEFAULT}. */
    public static ContentLibrary read(Path folder, Problems problems) throws IOException {
        return read(folder, ContentOptions.DEFAULT, problems);
    }

    /**
     * Reads a folder and everything in it that does not start with a dot.
     *
     * <p>What is wrong with a file goes to {@code problems}, and the file is left out where it cannot be used; links
     * are checked against what remains.
     *
     * @throws IOException when the disk fails, not when a file is wrong
     */
    public static ContentLibrary read(Path folder, ContentOptions options, Problems problems) throws IOException {
        return new ContentReader(folder, options, problems).read();
    }

    /** Sorted by file. */
    public List<Document> documents() {
        return documents;
    }

    /** The document of a file named as in {@link Document#file}. */
    public Optional<Document> document(String file) {
        return documents.stream()
                .filter(document -> document.file().equals(file))
                .findFirst();
    }

    /** What is published as it is, sorted by path. */
    public List<ContentFile> files() {
        return files;
    }

    public Optional<ContentFile> file(OutputPath path) {
        return Optional.ofNullable(filesByPath.get(path.text()));
    }
}
