package dev.bcsite.function.session;

import dev.bcsite.function.json.Data;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the function knows of one browser. It keeps nothing itself: all of it travels sealed in a cookie.
 *
 * @param id names this session in what is counted and kept for repeated clicks; never shown. Empty until the session is sealed for the first time
 * @param since when it began; it ends {@link #LIFE} later, whatever happens
 * @param cart the cart's id at the store, which is the checkout's too; it never reaches a page
 * @param customer who is signed in
 * @param wishes the wishlist of a guest, who has no other place for it
 * @param notices what the next page tells, once
 * @param placed the order that was made last
 * @param coupon a code from a link, which waits until there is something in the cart
 */
public record Session(
        String id,
        Instant since,
        Optional<String> cart,
        Optional<Customer> customer,
        List<Wished> wishes,
        List<Data.Members> notices,
        Optional<Placed> placed,
        Optional<String> coupon) {

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
        Objects.requireNonNull(coupon, "coupon");
        wishes = List.copyOf(wishes);
        notices = List.copyOf(notices.subList(Math.max(0, notices.size() - MOST_NOTICES), notices.size()));
    }

    public static Session start(Instant now) {
        return new Session(
                "", now, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public boolean isEmpty() {
        return cart.isEmpty()
                && customer.isEmpty()
                && wishes.isEmpty()
                && notices.isEmpty()
                && placed.isEmpty()
                && coupon.isEmpty();
    }

    public Session withCart(String cart) {
        return new Session(id, since, Optional.of(cart), customer, wishes, notices, placed, coupon);
    }

    public Session withoutCart() {
        return new Session(id, since, Optional.empty(), customer, wishes, notices, placed, coupon);
    }

    public Session with(Data.Members notice) {
        List<Data.Members> more = new ArrayList<>(notices);
        more.add(notice);
        return new Session(id, since, cart, customer, wishes, more, placed, coupon);
    }

    public Session withoutNotices() {
        return new Session(id, since, cart, customer, wishes, List.of(), placed, coupon);
    }

    /** @param wishes at most {@link #MOST_WISHES} */
    public Session withWishes(List<Wished> wishes) {
        return new Session(id, since, cart, customer, wishes, notices, placed, coupon);
    }

    /** The same browser after somebody signed in or out: under a new id, so that whoever knew the old one knows nothing. */
    public Session renewed(Optional<Customer> next) {
        return new Session("", since, cart, next, wishes, notices, Optional.empty(), coupon);
    }

    /** An order was made of the cart. It is not paid yet. */
    public Session withPlaced(Placed order) {
        return new Session(id, since, cart, customer, wishes, notices, Optional.of(order), coupon);
    }

    /** @param code absent when none waits any more */
    public Session withCoupon(Optional<String> code) {
        return new Session(id, since, cart, customer, wishes, notices, placed, code);
    }

    /** The same under this id. */
    Session named(String name) {
        return new Session(name, since, cart, customer, wishes, notices, placed, coupon);
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
