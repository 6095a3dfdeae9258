package dev.bcsite.function.session;

import dev.bcsite.function.json.Data;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the function knows of one browser. It keeps nothing itself: all of it travels sealed in a cookie.
 *
 * @param id names this session in what is counted and kept for repeated clicks; never shown
 * @param since when it began; it ends {@link #LIFE} later, whatever happens
 * @param cart the cart's id at the store, which is the checkout's too; it never reaches a page
 * @param customer who is signed in
 * @param wishes the wishlist of a guest, who has no other place for it
 * @param notices what the next page tells, once
 * @param placed the order that was made last
 */
public record Session(
        String id,
        Instant since,
        Optional<String> cart,
        Optional<Customer> customer,
        List<Wished> wishes,
        List<Data.Members> notices,
        Optional<Placed> placed) {

    /** As long as BigCommerce keeps a cart that nobody touches. */
    public static final Duration LIFE = Duration.ofDays(30);

    /** A cookie holds no more with room for everything else. */
    public static final int MOST_WISHES = 20;

    private static final int MOST_NOTICES = 4;

    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(cart, "cart");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(placed, "placed");
        wishes = List.copyOf(wishes);
        notices = List.copyOf(notices.subList(Math.max(0, notices.size() - MOST_NOTICES), notices.size()));
    }

    public static Session start(SecureRandom random, Instant now) {
        return new Session(
                freshId(random), now, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public boolean isEmpty() {
        return cart.isEmpty() && customer.isEmpty() && wishes.isEmpty() && notices.isEmpty() && placed.isEmpty();
    }

    public Session withCart(String cart) {
        return new Session(id, since, Optional.of(cart), customer, wishes, notices, placed);
    }

    public Session withoutCart() {
        return new Session(id, since, Optional.empty(), customer, wishes, notices, placed);
    }

    public Session with(Data.Members notice) {
        List<Data.Members> more = new java.util.ArrayList<>(notices);
        more.add(notice);
        return new Session(id, since, cart, customer, wishes, more, placed);
    }

    public Session withoutNotices() {
        return new Session(id, since, cart, customer, wishes, List.of(), placed);
    }

    /** @param wishes at most {@link #MOST_WISHES} */
    public Session withWishes(List<Wished> wishes) {
        return new Session(id, since, cart, customer, wishes, notices, placed);
    }

    /** The same browser after somebody signed in or out: under a new id, so that whoever knew the old one knows nothing. */
    public Session renewed(Optional<Customer> next, SecureRandom random) {
        return new Session(freshId(random), since, cart, next, wishes, notices, Optional.empty());
    }

    /** An order was made of the cart. It is not paid yet. */
    public Session withPlaced(Placed order) {
        return new Session(id, since, cart, customer, wishes, notices, Optional.of(order));
    }

    private static String freshId(SecureRandom random) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** A product that a guest wishes for, or one of its variants. */
    public record Wished(long product, OptionalLong variant) {}

    /**
     * Somebody who is signed in.
     *
     * @param token the customer access token, with which the store knows them
     * @param until when the token ends
     */
    public record Customer(long id, String token, Instant until) {

        @Override
        public String toString() {
            return "Customer[***]";
        }
    }

    /**
     * An order that was made.
     *
     * @param cart it was made of; with it the store shows a guest the order
     * @param digest of what the checkout was then, so that another order is made when it is something else by now
     */
    public record Placed(long order, String cart, String digest) {

        @Override
        public String toString() {
            return "Placed[***]";
        }
    }

    @Override
    public String toString() {
        return "Session[***]";
    }
}
