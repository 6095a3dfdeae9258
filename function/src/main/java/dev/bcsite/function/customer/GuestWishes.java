package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.session.Session.Wished;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The wishes of somebody who is not signed in. They travel with the session, and go into a list when its owner signs in. */
final class GuestWishes {

    private final WishlistStore store;

    GuestWishes(WishlistStore store) {
        this.store = store;
    }

    /** How the first list is called, if one has to be made: in the words of the page that asks. */
    static String listName(Fields fields) {
        return fields.line("list-name", 60).orElse("Wishlist");
    }

    static Session with(Session session, Wished wish) {
        if (session.wishes().contains(wish)) {
            return session;
        }
        if (session.wishes().size() == Session.MOST_WISHES) {
            throw Refusal.of(Reason.LIST_FULL, "a guest's list has no more places")
                    .with("most", Session.MOST_WISHES);
        }
        List<Wished> more = new ArrayList<>(session.wishes());
        more.add(wish);
        return session.withWishes(more);
    }

    static Session without(Session session, Wished wish) {
        List<Wished> less = new ArrayList<>(session.wishes());
        less.remove(wish);
        return session.withWishes(less);
    }

    /** As the path of a request names it: {@code 105}, or {@code 105-1052} for a variant. */
    static Optional<Wished> read(String id) {
        String[] parts = id.split("-", -1);
        OptionalLong product = AddressBook.id(parts[0]);
        OptionalLong variant = parts.length == 2 ? AddressBook.id(parts[1]) : OptionalLong.empty();
        boolean isWhole = product.isPresent() && (parts.length == 1 || variant.isPresent());
        return isWhole ? Optional.of(new Wished(product.getAsLong(), variant)) : Optional.empty();
    }

    static String id(Wished wish) {
        return wish.product()
                + (wish.variant().isPresent() ? "-" + wish.variant().getAsLong() : "");
    }

    /**
     * The session of a customer whose wishes from before are in a list now. If the store does not do it, they stay in the session, and
     * the next sign-in tries again; nobody is kept out because of them.
     */
    Session taken(Session session, Call call) {
        if (session.wishes().isEmpty()) {
            return session;
        }
        Call own = call.as(session);
        try {
            Optional<Data> first = store.lists(own).stream().findFirst();
            if (first.isPresent()) {
                store.add(first.get().at("entityId").number().orElseThrow(), session.wishes(), own);
            } else {
                store.create(listName(call.fields()), false, session.wishes(), own);
            }
            return session.withWishes(List.of());
        } catch (StoreTrouble | StoreRefusal e) {
            return session;
        }
    }
}
