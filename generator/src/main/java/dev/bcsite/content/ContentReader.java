package dev.bcsite.content;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a content folder: first everything by itself, then what depends on the others, such as links. */
final class ContentReader {

    private final Path folder;
    private final ContentOptions options;
    private final Problems problems;
    private final List<ContentFile> files = new ArrayList<>();
    private final SortedMap<String, DocumentHead> heads = new TreeMap<>();

    ContentReader(Path folder, ContentOptions options, Problems problems) {
        this.folder = folder;
        this.options = options;
        this.problems = problems;
    }

    ContentLibrary read() throws IOException {
        if (!Files.isDirectory(folder)) {
            if (options.required()) {
                problems.add(Problem.at(
                        options.label(),
                        "there is no such folder",
                        "create it, or correct \"content\" in bcsite.yaml"));
            }
            return ContentLibrary.empty();
        }
        SortedMap<String, Path> found = ContentWalk.files(folder, options.label(), problems);
        for (Map.Entry<String, Path> entry : found.entrySet()) {
            file(entry.getKey(), entry.getValue());
        }
        return new ContentLibrary(
                documents(new LinkTargets(heads, files, found.keySet(), options.includeDrafts())), files);
    }

    private void file(String name, Path source) throws IOException {
        String where = options.label() + "/" + name;
        if (!name.endsWith(DocumentName.ENDING)) {
            ContentFileReader.read(name, source, where, problems).ifPresent(files::add);
            return;
        }
        MarkdownSource.Result result = MarkdownSource.read(source, where);
        result.problem().ifPresent(problems::add);
        if (result.source().isPresent()) {
            heads.put(name, head(DocumentName.of(name), result.source().get(), where));
        }
    }

    private DocumentHead head(DocumentName name, MarkdownSource source, String where) {
        YamlDocument yaml = YamlDocument.parse(where, source.frontMatter(), source.bodyLine() == 1 ? 1 : 2);
        FrontMatter front = new FrontMatterReader(yaml.root(), name).read();
        problems.addAll(yaml.problems());
        return new DocumentHead(name, source, front, where, yaml.root());
    }

    private List<Document> documents(LinkTargets targets) {
        List<Document> documents = new ArrayList<>();
        for (DocumentHead head : heads.values()) {
            DocumentHead complete =
                    head.inheriting(Optional.ofNullable(heads.get(head.name().original())));
            if (!complete.front().draft() || options.includeDrafts()) {
                new DocumentReader(complete, targets, problems).read().ifPresent(documents::add);
            }
        }
        return documents;
    }
}
