package dev.bcsite.function.once;

import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.function.session.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps clicks in a folder, one sealed file each, so that a restart between a click and its repetition does nothing twice. */
public final class FolderKeep implements Keep {

    private static final String PURPOSE = "click";

    private final Path folder;
    private final Seal seal;

    /** @param folder is made when it is not there; nothing else may be in it */
    public FolderKeep(Path folder, Seal seal) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.seal = seal;
    }

    /** Removes what was left before this moment. */
    public void forget(Instant before) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public Optional<Click> read(String id) {
        try {
            String text = Files.readString(folder.resolve(id), StandardCharsets.US_ASCII);
            Optional<byte[]> plain = seal.open(text, PURPOSE + id);
            return plain.isEmpty() ? Optional.empty() : Optional.of(click(id, Json.read(plain.get())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(Click click) {
        try {
            Path written = Files.createTempFile(folder, click.id(), ".new");
            Files.writeString(written, seal.close(Json.write(asData(click)), PURPOSE + click.id()));
            Files.move(written, folder.resolve(click.id()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // A full disk must not keep anybody from buying; the click is still in memory.
        }
    }

    private static Data asData(Click click) {
        Data.Members data = Data.object()
                .with("request", click.request())
                .with("left", click.left().toEpochMilli())
                .with("note", click.note());
        if (click.response().isEmpty()) {
            return data;
        }
        Response response = click.response().get();
        List<Data> headers = new ArrayList<>();
        response.headers()
                .forEach(header ->
                        headers.add(Data.list(List.of(Data.of(header.getKey()), Data.of(header.getValue())))));
        return data.with("status", response.status())
                .with("headers", Data.list(headers))
                .with("body", Base64.getEncoder().encodeToString(response.body()));
    }

    private Click click(String id, Data data) {
        Optional<Response> response = Optional.empty();
        if (data.at("status").isThere()) {
            List<Map.Entry<String, String>> headers = new ArrayList<>();
            for (Data header : data.at("headers").items()) {
                List<Data> pair = header.items();
                headers.add(Map.entry(
                        pair.get(0).text().orElse(""), pair.get(1).text().orElse("")));
            }
            response = Optional.of(new Response(
                    (int) data.at("status").number().orElseThrow(),
                    headers,
                    Base64.getDecoder().decode(data.at("body").text().orElse(""))));
        }
        return Click.kept(
                id,
                data.at("request").text().orElse(""),
                Instant.ofEpochMilli(data.at("left").number().orElse(0)),
                data.at("note"),
                response,
                this);
    }
}
