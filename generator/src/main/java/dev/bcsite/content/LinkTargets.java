package dev.bcsite.content;

import dev.bcsite.base.NearestName;
import dev.bcsite.base.UrlPath;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds what the links and images of documents lead to. */
final class LinkTargets {

    private final Map<String, DocumentHead> heads;
    private final Map<String, ContentFile> files = new TreeMap<>();
    private final Set<String> present;
    private final boolean includeDrafts;

    LinkTargets(
            Map<String, DocumentHead> heads,
            Collection<ContentFile> files,
            Set<String> present,
            boolean includeDrafts) {
        this.heads = heads;
        this.includeDrafts = includeDrafts;
        this.present = present;
        files.forEach(file -> this.files.put(file.path().text(), file));
    }

    /**
     * What a destination became.
     *
     * @param url as a page has it
     * @param complaint what is wrong with it, to follow the quoted destination; empty when nothing is
     * @param remedy what to do about that
     */
    record Target(String url, Optional<ImageSize> size, String complaint, String remedy) {

        private static Target of(String url) {
            return new Target(url, Optional.empty(), "", "");
        }

        private static Target dead(String url, String complaint, String remedy) {
            return new Target(url, Optional.empty(), complaint, remedy);
        }
    }

    Target find(DocumentHead from, String destination, boolean image) {
        if (destination.isEmpty() || "#?".indexOf(destination.charAt(0)) >= 0 || ContentPath.isAbsolute(destination)) {
            return Target.of(destination);
        }
        int end = indexOfAny(destination, "?#");
        String path = destination.substring(0, end);
        String rest = destination.substring(end);
        Optional<String> file = ContentPath.resolve(from.name().file(), path);
        if (file.isPresent() && files.containsKey(file.get())) {
            ContentFile found = files.get(file.get());
            return new Target(found.path().url() + rest, found.image(), "", "");
        }
        if (path.endsWith(DocumentName.ENDING)) {
            return document(from, destination, file, rest);
        }
        if (file.isPresent() && present.contains(file.get())) {
            // Something is wrong with that file, and somebody has said so.
            return Target.of(destination);
        }
        return path.startsWith("/") ? Target.of(destination) : relative(from, destination, path, rest, image);
    }

    /** Whether a path of a page, as {@link dev.bcsite.base.SafeUrl} spells it, is a file that is published. */
    boolean hasFile(String url) {
        return ContentPath.resolve("", url).filter(present::contains).isPresent();
    }

    private Target document(DocumentHead from, String destination, Optional<String> file, String rest) {
        if (file.isEmpty()) {
            return Target.dead(destination, "leads out of the content folder", "link to a document inside it");
        }
        Optional<DocumentHead> head = translated(file.get(), from.locale());
        if (head.isEmpty()) {
            return present.contains(file.get())
                    ? Target.of(destination)
                    : Target.dead(
                            destination,
                            "leads to no document",
                            NearestName.of(file.get(), heads.keySet())
                                    .map(near -> "did you mean \"" + near + "\"?")
                                    .orElse("there is no file " + file.get()));
        }
        DocumentHead complete = head.get()
                .inheriting(Optional.ofNullable(heads.get(head.get().name().original())));
        if (complete.front().draft() && !includeDrafts) {
            return Target.dead(destination, "leads to a draft", "publish it, or remove the link");
        }
        return complete.path()
                .map(path -> Target.of(path.encoded() + rest))
                .orElseGet(() -> Target.dead(
                        destination,
                        "leads to a document that has no page of its own",
                        "link to the page it is attached to"));
    }

    private Optional<DocumentHead> translated(String file, Optional<String> locale) {
        String stem = file.substring(0, file.length() - DocumentName.ENDING.length());
        return locale.map(language -> heads.get(stem + "." + language + DocumentName.ENDING))
                .or(() -> Optional.ofNullable(heads.get(file)));
    }

    /** A page of the storefront, named as a browser would resolve it. */
    private Target relative(DocumentHead from, String destination, String path, String rest, boolean image) {
        boolean namesFile = ContentFileReader.hasKnownEnding(path);
        if (image || namesFile) {
            return Target.dead(
                    destination,
                    "leads to no file",
                    NearestName.of(
                                    ContentPath.resolve(from.name().file(), path)
                                            .orElse(path),
                                    List.copyOf(files.keySet()))
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("put the file into the content folder"));
        }
        String page = from.path().map(UrlPath::toString).orElse("/");
        return ContentPath.resolve(page.substring(1), path)
                .flatMap(target -> UrlPath.tryOf("/" + target))
                .map(target -> Target.of(target.encoded() + rest))
                .orElseGet(() -> Target.dead(
                        destination, "is not a path of this storefront", "write a path such as \"/about/\""));
    }

    private static int indexOfAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
