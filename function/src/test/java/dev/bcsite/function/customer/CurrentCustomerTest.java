package dev.bcsite.function.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Which tokens of the store's pages are believed: those of the store, for us, of now, and each once. */
class CurrentCustomerTest {

    private static final String SECRET = "the-client-secret";
    private static final long NOW = 1_800_000_000;
    private static final String HEAD = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
    private static final String CLAIMS = "{\"customer\":{\"id\":7,\"email\":\"ann@mail.example\",\"group_id\":\"1\"},"
            + "\"iss\":\"bc/apps\",\"sub\":\"abc123\",\"iat\":1800000000,\"exp\":1800000900,\"version\":1,"
            + "\"aud\":\"our-client\",\"application_id\":\"our-client\",\"store_hash\":\"abc123\","
            + "\"operation\":\"current_customer\"}";

    private final CurrentCustomer current = at(NOW);

    private static CurrentCustomer at(long second) {
        return new CurrentCustomer(
                new ApiAccount("our-client", SECRET), "abc123", InstantSource.fixed(Instant.ofEpochSecond(second)));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String mac(String algorithm, String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String token(String head, String claims) {
        String signed = encoded(head) + "." + encoded(claims);
        return signed + "." + mac("HmacSHA256", SECRET, signed);
    }

    private static String with(String from, String to) {
        assertTrue(CLAIMS.contains(from), from);
        return token(HEAD, CLAIMS.replace(from, to));
    }

    @Test
    void aTokenOfTheStoreTellsTheCustomer() {
        assertEquals(OptionalLong.of(7), current.customer(token(HEAD, CLAIMS)));
    }

    @Test
    void aTokenCountsOnce() {
        String token = token(HEAD, CLAIMS);
        current.customer(token);

        assertEquals(OptionalLong.empty(), current.customer(token));
        assertEquals(OptionalLong.of(7), current.customer(with("\"version\":1", "\"version\":2")));
    }

    @Test
    void clocksMayBeAMinuteApart() {
        assertEquals(OptionalLong.of(7), at(NOW - 60).customer(token(HEAD, CLAIMS)));
        assertEquals(OptionalLong.of(7), at(NOW + 959).customer(token(HEAD, CLAIMS)));
        assertEquals(OptionalLong.empty(), at(NOW - 61).customer(token(HEAD, CLAIMS)));
        assertEquals(OptionalLong.empty(), at(NOW + 960).customer(token(HEAD, CLAIMS)));
    }

    @Test
    void whatTheStoreMayLeaveOutIsNotMissed() {
        assertEquals(OptionalLong.of(7), current.customer(with("\"application_id\":\"our-client\",", "")));
        assertEquals(OptionalLong.of(7), at(NOW).customer(with("\"store_hash\":\"abc123\",", "")));
        assertEquals(OptionalLong.of(7), at(NOW).customer(token("{\"alg\":\"HS256\"}", CLAIMS)));
    }

    @Test
    void noForgedTokenIsBelieved() throws Exception {
        List<String> forged = new ArrayList<>();
        addHeads(forged);
        addSignatures(forged);
        addClaims(forged);
        addShapes(forged);
        assertTrue(forged.size() >= 150, forged.size() + " tokens");
        int wrong = 0;
        for (String token : forged) {
            if (current.customer(token).isPresent()) {
                wrong++;
                System.err.println("believed: " + token);
            }
        }
        assertEquals(0, wrong);
        // The secret has not changed on the way: the real one is still believed.
        assertEquals(OptionalLong.of(7), current.customer(token(HEAD, CLAIMS)));
    }

    /** Properly signed with our secret, but the head wants something else. */
    private static void addHeads(List<String> forged) throws GeneralSecurityException {
        for (String algorithm : List.of(
                "none",
                "None",
                "NONE",
                "nOnE",
                "",
                "hs256",
                "Hs256",
                "HS256 ",
                " HS256",
                "HS384",
                "HS512",
                "RS256",
                "RS512",
                "PS256",
                "ES256",
                "EdDSA",
                "A128KW",
                "dir",
                "HS256\\u0000",
                "HMAC")) {
            String head = "{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}";
            forged.add(token(head, CLAIMS));
            forged.add(encoded(head) + "." + encoded(CLAIMS) + ".");
        }
        for (String more : List.of(
                "\"kid\":\"1\"",
                "\"kid\":\"../../dev/null\"",
                "\"jku\":\"https://evil.example/keys\"",
                "\"x5u\":\"https://evil.example/cert\"",
                "\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "\"x5c\":[\"AAAA\"]",
                "\"crit\":[\"exp\"]",
                "\"b64\":false",
                "\"cty\":\"JWT\"",
                "\"zip\":\"DEF\"",
                "\"enc\":\"A256GCM\"",
                "\"alg\":\"none\"",
                "\"typ\":\"JWE\"",
                "\"x\":1")) {
            forged.add(token("{\"typ\":\"JWT\",\"alg\":\"HS256\"," + more + "}", CLAIMS));
        }
        forged.add(token("{\"typ\":\"JWE\",\"alg\":\"HS256\"}", CLAIMS));
        forged.add(token("{\"typ\":\"JWT\"}", CLAIMS));
        forged.add(token("{\"typ\":\"JWT\",\"alg\":[\"HS256\"]}", CLAIMS));
        forged.add(token("{\"typ\":\"JWT\",\"alg\":null}", CLAIMS));
        forged.add(token("[]", CLAIMS));
        forged.add(token("\"HS256\"", CLAIMS));
        forged.add(token("", CLAIMS));
        forged.add(token("{", CLAIMS));
        forged.add(token("null", CLAIMS));
        forged.add(rsa());
    }

    /** Signed with a key of the sender's own, as if we would look the key up. */
    private static String rsa() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(1024);
        String signed = encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "." + encoded(CLAIMS);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.generateKeyPair().getPrivate());
        signature.update(signed.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(signature.sign());
    }

    /** Right in everything but who signed. */
    private static void addSignatures(List<String> forged) {
        String signed = encoded(HEAD) + "." + encoded(CLAIMS);
        String good = mac("HmacSHA256", SECRET, signed);
        for (String secret : List.of(
                "other-secret", "the-client-secre", "the-client-secret ", "THE-CLIENT-SECRET", "our-client", "0")) {
            forged.add(signed + "." + mac("HmacSHA256", secret, signed));
        }
        forged.add(signed + "." + mac("HmacSHA512", SECRET, signed));
        forged.add(signed + "." + mac("HmacSHA1", SECRET, signed));
        forged.add(signed + "." + mac("HmacSHA256", SECRET, encoded(CLAIMS)));
        forged.add(signed + "." + mac("HmacSHA256", SECRET, encoded(CLAIMS) + "." + encoded(HEAD)));
        forged.add(signed + "." + mac("HmacSHA256", SECRET, HEAD + "." + CLAIMS));
        forged.add(signed + ".");
        forged.add(signed + "." + good.substring(0, 42));
        forged.add(signed + "." + good + "A");
        forged.add(signed + "." + good + "AAAA");
        forged.add(signed + "." + good.substring(0, 20));
        forged.add(signed + "." + "A".repeat(43));
        for (int i = 0; i < 43; i += 3) {
            char other = good.charAt(i) == 'A' ? 'B' : 'A';
            forged.add(signed + "." + good.substring(0, i) + other + good.substring(i + 1));
        }
        String elsewhere = CLAIMS.replace("\"id\":7", "\"id\":8");
        forged.add(encoded(HEAD) + "." + encoded(elsewhere) + "." + good);
    }

    /** Signed with our secret, but meant for somebody else, something else, or another time. */
    private static void addClaims(List<String> forged) {
        for (String value :
                List.of("\"bc/app\"", "\"BC/apps\"", "\"our-client\"", "[\"bc/apps\"]", "null", "1", "\"\"")) {
            forged.add(with("\"iss\":\"bc/apps\"", "\"iss\":" + value));
        }
        for (String value : List.of(
                "\"other-client\"", "[\"our-client\"]", "[\"our-client\",\"other\"]", "null", "\"\"", "\"*\"")) {
            forged.add(with("\"aud\":\"our-client\"", "\"aud\":" + value));
        }
        for (String value : List.of("\"abc124\"", "\"ABC123\"", "\"stores/abc123\"", "null", "\"7\"", "7")) {
            forged.add(with("\"sub\":\"abc123\"", "\"sub\":" + value));
        }
        for (String value : List.of("\"customer_login\"", "\"Current_Customer\"", "null", "\"\"", "true")) {
            forged.add(with("\"operation\":\"current_customer\"", "\"operation\":" + value));
        }
        for (String value : List.of("\"other\"", "\"\"", "1")) {
            forged.add(with("\"store_hash\":\"abc123\"", "\"store_hash\":" + value));
            forged.add(with("\"application_id\":\"our-client\"", "\"application_id\":" + value));
        }
        for (String value : List.of("0", "-7", "\"7\"", "7.5", "null", "[7]", "{}", "1e30", "true")) {
            forged.add(with("\"id\":7", "\"id\":" + value));
        }
        for (String value : List.of(
                "1799999939",
                "1800000000",
                "1799999999",
                "1800000901",
                "9999999999",
                "\"1800000900\"",
                "null",
                "1800000900.5",
                "-1",
                "1e999999",
                "9223372036854775807")) {
            forged.add(with("\"exp\":1800000900", "\"exp\":" + value));
        }
        for (String value : List.of(
                "1800000061",
                "1799999999",
                "\"1800000000\"",
                "null",
                "-1",
                "0",
                "9223372036854775807",
                "-9223372036854775808",
                "1800000000.1",
                "[]")) {
            forged.add(with("\"iat\":1800000000", "\"iat\":" + value));
        }
        for (String value : List.of("1800000061", "\"now\"", "[]", "1e30")) {
            forged.add(with("\"version\":1", "\"nbf\":" + value));
        }
        for (String name : List.of("iss", "aud", "sub", "iat", "exp", "operation", "customer")) {
            forged.add(with("\"" + name + "\":", "\"" + name + "2\":"));
        }
        forged.add(with("\"customer\":{\"id\":7,", "\"id\":7,\"customer\":{"));
        forged.add(with("\"version\":1", "\"iss\":\"bc/apps\""));
    }

    /** What is no token at all, or not one in one piece. */
    private static void addShapes(List<String> forged) {
        String good = token(HEAD, CLAIMS);
        String[] parts = good.split("\\.");
        forged.addAll(List.of(
                "",
                ".",
                "..",
                "...",
                "x",
                "null",
                parts[0],
                parts[0] + "." + parts[1],
                good + ".",
                "." + good,
                good + "." + parts[2],
                good + ".AAAA.AAAA",
                good + "=",
                good + "\n",
                " " + good,
                good + " ",
                "Bearer " + good,
                good.replace(".", ".."),
                good.replace('.', ','),
                parts[0] + "=." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "=." + parts[2],
                parts[1] + "." + parts[0] + "." + parts[2],
                parts[2] + "." + parts[1] + "." + parts[0],
                token(HEAD, "[]"),
                token(HEAD, "\"current_customer\""),
                token(HEAD, "null"),
                token(HEAD, ""),
                token(HEAD, CLAIMS + CLAIMS),
                token(HEAD, CLAIMS.replace("\"iss\"", "\"iss\":\"x\",\"iss\"")),
                token(HEAD, "\uFEFF" + CLAIMS),
                token(HEAD, CLAIMS.replace("\"version\":1", "\"version\":\"" + "x".repeat(5000) + "\"")),
                "A".repeat(100_000)));
        String signed = encoded(HEAD) + "." + encoded(CLAIMS.getBytes(StandardCharsets.UTF_16LE));
        forged.add(signed + "." + mac("HmacSHA256", SECRET, signed));
        String withNext = good.substring(0, good.length() - 1) + next(good.charAt(good.length() - 1));
        forged.add(withNext);
    }

    /** The sign that differs in a bit that no byte of the signature uses. */
    private static char next(char sign) {
        String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return signs.charAt(signs.indexOf(sign) ^ 1);
    }
}
