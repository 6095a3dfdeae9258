package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JSON Web Tokens with HS256: claims that whoever knows the secret can trust. Dates inside are not looked at. */
public final class SignedClaims {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    public SignedClaims(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    public String sign(ObjectNode claims) {
        ObjectNode header = Json.object().put("typ", "JWT").put("alg", "HS256");
        String content = encoded(Json.bytes(header)) + "." + encoded(Json.bytes(claims));
        return content + "." + encoded(mac(content));
    }

    /** The claims, when the token is well-formed, signed with this secret, and nothing but HS256. */
    public Optional<ObjectNode> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            boolean isOurs = MessageDigest.isEqual(signature, mac(parts[0] + "." + parts[1]));
            boolean isHs256 = decoded(parts[0]).path("alg").asText().equals("HS256");
            return isOurs && isHs256 && decoded(parts[1]) instanceof ObjectNode claims
                    ? Optional.of(claims)
                    : Optional.empty();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JsonNode decoded(String part) throws JsonProcessingException {
        return Json.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
