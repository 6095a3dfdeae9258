package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Makes the session of somebody who has just been signed in, however that was.
 *
 * <p>It gets a new id, so that whoever knew the old one knows nothing; the cart is the one that the store names, and a guest's wishes
 * come along.
 */
final class SessionOpener {

    /** What a mutation that signs in must be asked for. */
    static final String ASKED = "customer { entityId } customerAccessToken { value expiresAt }"
            + " cart { entityId lineItems { totalQuantity } }";

    private final InstantSource clock;
    private final GuestWishes wishes;

    SessionOpener(InstantSource clock, GuestWishes wishes) {
        this.clock = clock;
        this.wishes = wishes;
    }

    /** @param answer with the fields of {@link #ASKED} */
    Session opened(Call call, Data answer) {
        String token = text(answer, "customerAccessToken", "value");
        long id = answer.at("customer", "entityId")
                .number()
                .orElseThrow(() -> new StoreTrouble(Effect.UNKNOWN, "the store signed in nobody"));
        Session.Customer customer =
                new Session.Customer(id, token, until(text(answer, "customerAccessToken", "expiresAt")));
        Session session = call.session().renewed(Optional.of(customer));
        boolean isSame =
                call.session().customer().filter(before -> before.id() == id).isPresent();
        Optional<String> cart = answer.at("cart", "entityId").text();
        session = cart.isPresent() ? session.withCart(cart.get()) : isSame ? session : session.withoutCart();
        return wishes.taken(session, call);
    }

    /** A guest's session in the place of the customer's. */
    Session closed(Session session) {
        return session.renewed(Optional.empty());
    }

    static Optional<Long> count(Data answer) {
        return Optional.of(
                answer.at("cart", "lineItems", "totalQuantity").number().orElse(0));
    }

    /** The cart that the store should take over: a guest's, never one of somebody else who was signed in here. */
    static Optional<String> guestCart(Session session) {
        return session.customer().isPresent() ? Optional.empty() : session.cart();
    }

    private static String text(Data answer, String... names) {
        return answer.at(names)
                .text()
                .orElseThrow(() -> new StoreTrouble(Effect.UNKNOWN, "the store signed in without a token"));
    }

    private Instant until(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            // The token ends by itself; until then it is asked for with each request whether it is still good.
            return clock.instant().plus(java.time.Duration.ofDays(1));
        }
    }
}
