package dev.bcsite.function.guard;

import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.http.Request;
import java.util.Optional;
import java.util.Set;

/**
 * Whose pages may ask for what.
 *
 * <p>Whatever changes something must come from a page of the storefront: its {@code Origin} is compared as a whole, and
 * {@code Sec-Fetch-Site} must not contradict. A browser that sends neither is refused.
 *
 * @param own origins such as {@code https://shop.example}, in lower case and without a slash at the end
 */
public record Origins(Set<String> own) {

    public Origins {
        own = Set.copyOf(own);
    }

    /** Refuses a change that a foreign page asks for. */
    public void admit(Request request) {
        if (request.headers().every("origin").size() > 1) {
            throw refusal();
        }
        Optional<String> origin = request.headers().only("origin");
        Optional<String> site = request.headers().only("sec-fetch-site");
        boolean isOwn = origin.map(own::contains)
                .orElseGet(() -> site.filter("same-origin"::equals).isPresent());
        if (!isOwn || site.filter(Origins::isForeign).isPresent()) {
            throw refusal();
        }
    }

    /** The origin whose scripts may read the answer; absent when it is the same host's anyway, or nobody's. */
    public Optional<String> reader(Request request) {
        return request.headers().only("origin").filter(own::contains);
    }

    private static boolean isForeign(String site) {
        return !site.equals("same-origin") && !site.equals("same-site");
    }

    private static Refusal refusal() {
        return Refusal.of(Reason.WRONG_ORIGIN, "this can only be asked for from a page of the storefront");
    }
}
