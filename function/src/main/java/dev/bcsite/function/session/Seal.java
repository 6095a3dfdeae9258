package dev.bcsite.function.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Closes bytes so that only we can read them and nobody can change them: AES-256-GCM with a fresh nonce of 96 random bits.
 *
 * <p>Text of a sealed value: the key's name, a dot, and nonce and ciphertext in URL-safe base 64. The key's name and what
 * the value is for are part of what is authenticated. Threads may share one.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 8 * 1024;

    private final SessionKeys keys;

    public Seal(SessionKeys keys) {
        this.keys = keys;
    }

    /** Made when first needed: a browser that gets no session never needs it. */
    private static final class Chance {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    /** Bytes that nobody can guess. */
    static byte[] fresh(int count) {
        byte[] bytes = new byte[count];
        Chance.RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** @param purpose what it is for; it opens only for the same */
    public String close(byte[] plain, String purpose) {
        byte[] nonce = fresh(NONCE_BYTES);
        SessionKeys.Key key = keys.current();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, purpose, nonce, plain)
                .orElseThrow(() -> new IllegalStateException("Sealing failed"));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return key.name() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Absent for whatever was not closed with one of our keys for this purpose. */
    public Optional<byte[]> open(String text, String purpose) {
        int dot = text.indexOf('.');
        if (dot < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<SessionKeys.Key> key = keys.named(text.substring(0, dot));
        Optional<byte[]> all = bytes(text.substring(dot + 1)).filter(bytes -> bytes.length > NONCE_BYTES);
        if (key.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(all.get(), NONCE_BYTES);
        return run(
                Cipher.DECRYPT_MODE,
                key.get(),
                purpose,
                nonce,
                Arrays.copyOfRange(all.get(), NONCE_BYTES, all.get().length));
    }

    /** Whether it would be closed with the same key again. */
    boolean isCurrent(String text) {
        return text.startsWith(keys.current().name() + ".");
    }

    private static Optional<byte[]> run(int mode, SessionKeys.Key key, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((key.name() + "\n" + purpose).getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** One text for the same bytes: bits that no byte uses must be zero, or a cookie could be changed without notice. */
    private static Optional<byte[]> bytes(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            boolean isOnly = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(text);
            return isOnly ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
