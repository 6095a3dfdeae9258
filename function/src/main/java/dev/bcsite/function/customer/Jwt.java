package dev.bcsite.function.customer;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * JSON Web Tokens with HS256 and nothing else: what a token's head says about keys and algorithms never chooses anything, it only leads to
 * a refusal.
 */
final class Jwt {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 4096;

    private final SecretKeySpec key;

    Jwt(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String sign(Data.Members claims) {
        Data head = Data.object().with("typ", "JWT").with("alg", "HS256");
        String signed = encoded(Json.write(head)) + "." + encoded(Json.write(claims));
        return signed + "." + encoded(mac(signed));
    }

    /** The claims of a token that was signed with our secret. What they say has still to be looked at. */
    Optional<Data.Members> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3) {
            return Optional.empty();
        }
        Optional<byte[]> signature = decoded(parts[2]);
        if (signature.isEmpty() || !MessageDigest.isEqual(signature.get(), mac(parts[0] + "." + parts[1]))) {
            return Optional.empty();
        }
        return members(parts[0]).filter(Jwt::isPlain).flatMap(head -> members(parts[1]));
    }

    private static boolean isPlain(Data.Members head) {
        return head.at("alg").text().equals(Optional.of("HS256"))
                && head.at("typ").text().orElse("JWT").equals("JWT")
                && Set.of("alg", "typ").containsAll(head.names());
    }

    private byte[] mac(String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** One text for the same bytes, or a used token could be told from itself by its last sign. */
    private static Optional<byte[]> decoded(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return encoded(bytes).equals(part) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Data.Members> members(String part) {
        Optional<byte[]> bytes = decoded(part);
        try {
            return bytes.isPresent() && Json.readSmall(bytes.get()) instanceof Data.Members members
                    ? Optional.of(members)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
