package dev.bcsite.register;

import dev.bcsite.base.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Tells secrets apart without holding them. Plans and ledgers are shown and stored, so it takes long to try secrets out
 * against what it says, and the same secret looks different for another receiver. A process does the work once for each.
 */
final class SecretDigest {

    private static final int ROUNDS = 100_000;
    private static final int BITS = 64;

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private SecretDigest() {}

    /** @param receiver the URL that is sent the secret */
    static String of(Secret secret, String receiver) {
        return KNOWN.computeIfAbsent(receiver + "\n" + secret.reveal(), both -> work(secret, receiver));
    }

    private static String work(Secret secret, String receiver) {
        try {
            byte[] salt = ("bcsite webhook " + receiver).getBytes(StandardCharsets.UTF_8);
            PBEKeySpec effort = new PBEKeySpec(secret.reveal().toCharArray(), salt, ROUNDS, BITS);
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(factory.generateSecret(effort).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has PBKDF2", e);
        }
    }
}
