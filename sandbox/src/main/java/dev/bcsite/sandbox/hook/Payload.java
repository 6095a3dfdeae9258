package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** What is sent of an event. Its hash is no signature: it tells whether two messages are about the same event. */
final class Payload {

    private Payload() {}

    /** @param storeId the number of the store, as text; the hash of the store is in {@code producer} */
    static String of(Event event, String storeId, String storeHash, Instant now) {
        ObjectNode payload = Json.object();
        payload.put("scope", event.scope()).put("store_id", storeId);
        payload.set("data", event.data());
        payload.put("hash", "");
        payload.put("created_at", now.getEpochSecond()).put("producer", "stores/" + storeHash);
        String hash = sha1(Json.bytes(payload.deepCopy().without("hash")));
        return Json.text(payload.put("hash", hash));
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
