package dev.bcsite.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Digest;
import dev.bcsite.catalog.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Ledgers as short text: JSON, compressed, in letters that a metafield may hold. 10,000 redirects need some 250 KB.
 */
final class LedgerText {

    private static final int VERSION = 1;
    /** A ledger is read into memory whole; one that unpacks to more is none of ours. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private LedgerText() {}

    static String write(Ledger ledger) {
        ObjectNode json = Json.object().put("version", VERSION).put("serial", ledger.serial());
        json.set(
                "owned",
                RegistrationJson.array(
                        List.copyOf(ledger.owned().entrySet()),
                        entry -> RegistrationJson.write(entry.getKey(), entry.getValue())));
        ledger.pending().ifPresent(pending -> {
            ObjectNode begun =
                    json.putObject("pending").put("plan", pending.plan().toString());
            begun.set("changes", RegistrationJson.array(pending.changes(), RegistrationJson::write));
        });
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Json.bytes(json));
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be written to", e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** @throws IllegalArgumentException when it is no ledger, or one of another version */
    static Ledger read(String text) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            JsonNode json = Json.read(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
            if (json.path("version").asInt() != VERSION) {
                throw new IllegalArgumentException("a ledger of another version of bcsite");
            }
            return ledger(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("no ledger", e);
        }
    }

    private static Ledger ledger(JsonNode json) {
        SortedMap<ItemKey, Owned> owned = new TreeMap<>();
        json.path("owned").forEach(entry -> owned.put(RegistrationJson.key(entry), RegistrationJson.owned(entry)));
        Optional<Ledger.Pending> pending = Optional.empty();
        if (json.has("pending")) {
            JsonNode begun = json.path("pending");
            List<Change> changes =
                    new ArrayList<>(RegistrationJson.list(begun.path("changes"), RegistrationJson::change));
            pending = Optional.of(new Ledger.Pending(Digest.parse(RegistrationJson.text(begun, "plan")), changes));
        }
        return new Ledger(json.path("serial").asLong(), owned, pending);
    }
}
