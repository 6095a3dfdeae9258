package dev.bcsite.function.session;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that sessions are sealed with. The first seals; all of them open. To change keys, put a new one in front and take the old one away
 * when no session of it is left, which is {@link Session#LIFE} later.
 */
public final class SessionKeys {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,16}");

    private final List<Key> keys;

    private SessionKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads {@code NAME:KEY}, or several with commas between; a key is 32 bytes in base 64.
     *
     * @throws IllegalArgumentException with a sentence that holds nothing of the keys
     */
    public static SessionKeys read(String text) {
        List<Key> keys = new ArrayList<>();
        for (String part : text.split(",")) {
            Key key = key(part.strip());
            if (new SessionKeys(keys).named(key.name()).isPresent()) {
                throw new IllegalArgumentException("two keys have the same name");
            }
            keys.add(key);
        }
        return new SessionKeys(keys);
    }

    /** A new key, as {@link #read} reads it. */
    public static String make(SecureRandom random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        byte[] name = new byte[3];
        random.nextBytes(name);
        return Base64.getUrlEncoder().encodeToString(name) + ":"
                + Base64.getEncoder().encodeToString(secret);
    }

    Key current() {
        return keys.get(0);
    }

    Optional<Key> named(String name) {
        for (Key key : keys) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static Key key(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a key is written as NAME:KEY, the name with letters and digits");
        }
        return new Key(name, new SecretKeySpec(secret(text.substring(colon + 1)), "AES"));
    }

    private static byte[] secret(String text) {
        try {
            byte[] secret = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            if (secret.length == 32) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // The same answer as for a wrong length, without anything of the text.
        }
        throw new IllegalArgumentException("a key is 32 bytes in base 64; make one with: openssl rand -base64 32");
    }

    record Key(String name, SecretKey secret) {}
}
