package dev.bcsite.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as the store keeps them: PBKDF2 with a salt, never as they were typed.
 *
 * <p>The rounds are few: a sandbox guards no real customers, and its tests sign in all the time.
 */
public final class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 500;
    private static final int BITS = 256;
    private static final int SHORTEST = 7;

    private Passwords() {}

    /** @param salt differs from customer to customer; one that is the same in each run keeps a seed the same */
    public static String hashed(String password, String salt) {
        return salt + "$" + HexFormat.of().formatHex(derived(password, salt));
    }

    /** @param kept what {@link #hashed} gave; empty when the customer has no password, which nothing matches */
    public static boolean matches(String password, String kept) {
        int end = kept.lastIndexOf('$');
        if (end < 0) {
            return false;
        }
        String asked = hashed(password, kept.substring(0, end));
        return MessageDigest.isEqual(asked.getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong with a new password; empty when it will do. */
    static Optional<String> problem(String password) {
        boolean hasBoth = password.chars().anyMatch(Character::isLetter)
                && password.chars().anyMatch(Character::isDigit);
        return password.length() >= SHORTEST && hasBoth
                ? Optional.empty()
                : Optional.of("Passwords must be at least " + SHORTEST
                        + " characters and contain both alphabetic and numeric characters.");
    }

    private static byte[] derived(String password, String salt) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
