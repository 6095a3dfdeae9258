package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about the store. It goes before the configuration, and secrets come from nowhere else but
 * here and a Maven {@code <server>}.
 *
 * @param storeHash {@code BCSITE_STORE_HASH}
 * @param api {@code BCSITE_API_URL}
 * @param token {@code BCSITE_ACCESS_TOKEN}
 * @param webhookSecret {@code BCSITE_WEBHOOK_SECRET}, what BigCommerce sends along with webhooks
 */
public record Credentials(
        Optional<String> storeHash, Optional<URI> api, Optional<Secret> token, Optional<Secret> webhookSecret) {

    public static Credentials fromEnvironment(Map<String, String> environment) {
        return new Credentials(
                value(environment, "BCSITE_STORE_HASH"),
                value(environment, "BCSITE_API_URL").map(Credentials::url),
                value(environment, "BCSITE_ACCESS_TOKEN").map(Secret::new),
                value(environment, "BCSITE_WEBHOOK_SECRET").map(Credentials::webhookSecret));
    }

    public static Credentials none() {
        return new Credentials(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, with this token if the environment has none. */
    public Credentials orToken(Secret serverToken) {
        return new Credentials(storeHash, api, token.or(() -> Optional.of(serverToken)), webhookSecret);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Letters, digits and signs, as an HTTP header can hold them, and too many to be guessed. */
    private static Secret webhookSecret(String text) {
        if (!text.matches("[!-~]{16,255}")) {
            String found = text.matches("[!-~]*") ? text.length() + " characters" : "blanks or letters outside ASCII";
            throw new BcsiteException(Problem.at(
                    "BCSITE_WEBHOOK_SECRET",
                    "it has " + found + ", and a secret needs 16 to 255 letters, digits or signs",
                    "make one with: openssl rand -hex 32"));
        }
        return new Secret(text);
    }

    private static URI url(String text) {
        if (!text.matches("https?://[^\\s]+")) {
            throw new BcsiteException(Problem.at(
                    "BCSITE_API_URL",
                    "\"" + text + "\" is no URL",
                    "write the store's API base, starting with https://"));
        }
        return URI.create(text);
    }
}
