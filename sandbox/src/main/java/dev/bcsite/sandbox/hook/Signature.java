package dev.bcsite.sandbox.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The headers of the Standard Webhooks specification.
 *
 * <p>Its libraries decode their key from Base64; what they decode to, and what is used here, are the bytes of the client
 * secret.
 */
final class Signature {

    private Signature() {}

    /** @param message the same for every attempt; the time is that of this one */
    static Map<String, String> of(String message, Instant now, String body, String clientSecret) {
        String timestamp = Long.toString(now.getEpochSecond());
        return Map.of(
                "webhook-id", message,
                "webhook-timestamp", timestamp,
                "webhook-signature", "v1," + mac(message + "." + timestamp + "." + body, clientSecret));
    }

    private static String mac(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
