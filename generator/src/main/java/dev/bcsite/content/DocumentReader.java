package dev.bcsite.content;

import dev.bcsite.base.Digest;
import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.base.SafeUrl;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.base.UrlPath;
import java.util.Optional;

/** Turns a head and its body into a document, once it is known what its links can lead to. */
final class DocumentReader {

    private final DocumentHead head;
    private final LinkTargets targets;
    private final Problems problems;

    DocumentReader(DocumentHead head, LinkTargets targets, Problems problems) {
        this.head = head;
        this.targets = targets;
        this.problems = problems;
    }

    /** Absent when the document has no place on the storefront, which is then a problem. */
    Optional<Document> read() {
        if (head.kind() != Document.Kind.ATTACHED && head.path().isEmpty()) {
            problems.add(Problem.at(head.where(), "has a name that makes no path: " + complaint(), "rename the file"));
            return Optional.empty();
        }
        checkImage();
        WriteBackReader.check(head, problems);
        try {
            return Optional.of(document(MarkdownBody.of(head, targets, problems)));
        } catch (StackOverflowError deep) {
            problems.add(
                    Problem.at(head.where(), "is nested too deeply to be read", "make its lists and quotes flatter"));
            return Optional.empty();
        }
    }

    private Document document(MarkdownBody body) {
        return new Document(
                head.name().file(),
                head.name().original(),
                head.locale(),
                head.kind(),
                head.path(),
                body.title(),
                head.front(),
                body.html(),
                body.summary(),
                body.headings(),
                body.links(),
                digest(body));
    }

    /** Of what was made, so that a document whose links lead elsewhere now counts as changed. */
    private Digest digest(MarkdownBody body) {
        return Digest.builder()
                .add(head.name().file())
                .add(head.kind().name())
                .add(head.path().map(UrlPath::toString).orElse(""))
                .add(StructureDigest.of(head.front()))
                .add(body.title())
                .add(body.html())
                .build();
    }

    private void checkImage() {
        Optional<SafeUrl> image = head.front().image().filter(SafeUrl::isPath);
        boolean own = head.yaml().has("image");
        if (own && image.isPresent() && !targets.hasFile(image.get().toString())) {
            problems.add(Problem.at(
                    head.yaml().where("image"),
                    "\"image\" leads to no file: " + image.get(),
                    "put the file into the content folder"));
        }
    }

    private String complaint() {
        try {
            return UrlPath.of(head.name().path()).toString();
        } catch (InvalidPathException e) {
            return e.getMessage();
        }
    }
}
