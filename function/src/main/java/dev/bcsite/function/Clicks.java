package dev.bcsite.function;

import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.once.Click;
import dev.bcsite.function.once.Once;
import dev.bcsite.function.session.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which requests are the same click.
 *
 * <p>A script makes a key for each click and sends it along, also when it tries again. A form of a static page cannot: there the same form of
 * the same browser is the same click while the first is being done, and for two seconds after.
 */
record Clicks(Once once) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration DOUBLE = Duration.ofSeconds(2);

    /**
     * @param isKnown whether the browser brought its session along
     * @return absent for what cannot be told apart from another shopper's: a form of a browser without a session. Done twice it makes two carts, of which
     *     the browser keeps one
     */
    Optional<Click> of(Request request, Session session, boolean isKnown, Deadline deadline) {
        String asked = digest(request.path(), request.contentType(), request.body());
        if (request.headers().has("idempotency-key")) {
            String key = request.headers()
                    .only("idempotency-key")
                    .filter(text -> KEY.matcher(text).matches())
                    .orElseThrow(() -> Refusal.at(
                            "idempotency-key", Reason.WRONG_VALUE, "must have 16 to 64 letters, digits, - or _"));
            // Not of the session: the answer that brought the session may be the one that was lost.
            return Optional.of(once.enter(digest("key", key, new byte[0]), asked, DAY, deadline));
        }
        return isKnown
                ? Optional.of(once.enter(digest("form", session.id() + asked, new byte[0]), asked, DOUBLE, deadline))
                : Optional.empty();
    }

    void leave(Click click) {
        once.leave(click);
    }

    private static String digest(String one, String other, byte[] rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((one + "\n" + other + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(rest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
