package dev.bcsite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import dev.bcsite.publish.Manifest;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a storefront was last built from and what came of it, in {@code .bcsite/channel-1-build.json}.
 *
 * <p>A build that would read the same again, over a site that nobody touched, has nothing to do, and need not plan to find
 * that out. Without this file, or with one that does not fit, a build works everything out as always.
 */
final class LastBuild {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Storefront storefront;
    private final Path file;

    LastBuild(SiteConfig config, Storefront storefront) {
        this.storefront = storefront;
        this.file = config.state().resolve(storefront.name() + "-build.json");
    }

    /** What the last build came to, when this one is made from the same and its site is as it left it. */
    Optional<StorefrontBuild.Result> unchanged(Digest madeFrom) {
        try {
            JsonNode last = JSON.readTree(Files.readAllBytes(file));
            Optional<Digest> manifest = digestOf(Manifest.FILE.in(storefront.output()));
            boolean same = last.path("madeFrom").asText().equals(madeFrom.toString())
                    && manifest.filter(digest -> last.path("manifest").asText().equals(digest.toString()))
                            .isPresent();
            return same ? result(last) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<StorefrontBuild.Result> result(JsonNode last) {
        BuildSummary summary = summary(last);
        List<Problem> notes = new ArrayList<>();
        last.path("notes").forEach(note -> notes.add(problem(note)));
        return Manifest.in(storefront.output())
                .filter(manifest -> manifest.isIntact(storefront.output()))
                .map(manifest -> new StorefrontBuild.Result(
                        storefront, summary, manifest, new TreeMap<>(), 0, Optional.empty(), notes));
    }

    /** To be called when everything of this build is on disk. */
    void remember(Digest madeFrom, StorefrontBuild.Result result) throws IOException {
        ObjectNode last = JSON.createObjectNode();
        last.put("madeFrom", madeFrom.toString());
        last.put(
                "manifest",
                digestOf(Manifest.FILE.in(storefront.output())).orElseThrow().toString());
        last.put("shop", result.summary().shop());
        last.put("products", result.summary().products());
        ObjectNode kinds = last.putObject("pagesByKind");
        result.summary().pagesByKind().forEach(kinds::put);
        ArrayNode notes = last.putArray("notes");
        for (Problem note : result.notes()) {
            ObjectNode row = notes.addObject().put("where", note.where()).put("finding", note.finding());
            note.remedy().ifPresent(remedy -> row.put("remedy", remedy));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, JSON.writeValueAsBytes(last));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Digest of a file's content; absent when there is none. */
    static Optional<Digest> digestOf(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Digest.of(Files.readAllBytes(file))) : Optional.empty();
    }

    private static BuildSummary summary(JsonNode last) {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        last.path("pagesByKind")
                .fields()
                .forEachRemaining(
                        kind -> kinds.put(kind.getKey(), kind.getValue().asInt()));
        return new BuildSummary(
                last.path("shop").asText(), last.path("products").asLong(), kinds);
    }

    private static Problem problem(JsonNode note) {
        String where = note.path("where").asText();
        String finding = note.path("finding").asText();
        return note.has("remedy")
                ? Problem.at(where, finding, note.path("remedy").asText())
                : Problem.at(where, finding);
    }
}
