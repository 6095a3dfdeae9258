package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.session.Session.Wished;
import dev.bcsite.function.store.StoreRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What shoppers wish for: lists of customers, which others may see by a link, and one of each guest. */
final class Wishlists {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int LONGEST_NAME = 60;

    private final WishlistStore store;

    Wishlists(WishlistStore store) {
        this.store = store;
    }

    Result lists(Call call) {
        call.fields().close();
        return all(call, call.session());
    }

    /** One of the customer's lists, a public one by its token, or the guest's; without a name, the customer's first. */
    Result list(Call call) {
        OptionalLong list = call.fields().id("list");
        Optional<String> token = call.fields().like(TOKEN, "token");
        call.fields().close();
        if (token.isPresent()) {
            return shown(
                    call,
                    call.session(),
                    "token=" + token.get(),
                    WishView.shared(store.shared(token.get(), call), call.home()));
        }
        if (list.isPresent()) {
            return own(call, call.session(), list.getAsLong());
        }
        if (call.session().customer().isEmpty()) {
            return guests(call, call.session());
        }
        List<Data> lists = store.lists(call);
        return lists.isEmpty() ? all(call, call.session()) : own(call, call.session(), idOf(lists.get(0)));
    }

    Result create(Call call) {
        String name = name(call.fields());
        boolean isPublic = call.fields().tick("public");
        call.fields().close();
        requirePlace(store.lists(call));
        long list = store.create(name, isPublic, List.of(), call);
        return own(call, told(call, "saved"), list);
    }

    Result describe(Call call) {
        String name = name(call.fields());
        boolean isPublic = call.fields().tick("public");
        call.fields().close();
        long list = part(call, 0);
        store.list(list, call);
        store.describe(list, Optional.of(name), isPublic, call);
        return own(call, told(call, "saved"), list);
    }

    Result delete(Call call) {
        call.fields().close();
        long list = part(call, 0);
        store.list(list, call);
        store.delete(list, call);
        return all(call, told(call, "deleted"));
    }

    /** From a product's page: into the list that is named, else the first, else a new one; into the guest's for a guest. */
    Result add(Call call) {
        Fields fields = call.fields();
        OptionalLong product = fields.id("product");
        Wished wish = new Wished(product.orElseThrow(() -> fields.missing("product")), fields.id("variant"));
        OptionalLong named = fields.id("list");
        String firstName = GuestWishes.listName(fields);
        fields.close();
        if (call.session().customer().isEmpty() && named.isEmpty()) {
            return guests(call, GuestWishes.with(call.session(), wish).with(CustomerStore.told("wished")));
        }
        if (named.isPresent()) {
            store.list(named.getAsLong(), call);
        }
        try {
            return own(call, told(call, "wished"), added(call, wish, named, firstName));
        } catch (StoreRefusal e) {
            throw Refusal.at("product", Reason.NOT_SOLD, "the store has no such product");
        }
    }

    private long added(Call call, Wished wish, OptionalLong named, String firstName) {
        List<Data> lists = named.isPresent() ? List.of() : store.lists(call);
        if (named.isEmpty() && lists.isEmpty()) {
            return store.create(firstName, false, List.of(wish), call);
        }
        long list = named.isPresent() ? named.getAsLong() : idOf(lists.get(0));
        store.add(list, List.of(wish), call);
        return list;
    }

    Result remove(Call call) {
        call.fields().close();
        long list = part(call, 0);
        long item = part(call, 1);
        boolean isThere =
                Orders.nodes(store.list(list, call).at("items")).stream().anyMatch(found -> idOf(found) == item);
        if (!isThere) {
            throw WishlistStore.notThere();
        }
        store.remove(list, item, call);
        return own(call, call.session(), list);
    }

    /** From the guest's list. What is not in it any more is as good as removed. */
    Result removeGuests(Call call) {
        call.fields().close();
        Wished wish = GuestWishes.read(call.parts().get(0)).orElseThrow(WishlistStore::notThere);
        return guests(call, GuestWishes.without(call.session(), wish));
    }

    private static String name(Fields fields) {
        return fields.line("name", LONGEST_NAME).orElseThrow(() -> fields.missing("name"));
    }

    private static long part(Call call, int index) {
        return AddressBook.id(call.parts().get(index)).orElseThrow(WishlistStore::notThere);
    }

    private static long idOf(Data node) {
        return node.at("entityId").number().orElse(0);
    }

    private static void requirePlace(List<Data> lists) {
        if (lists.size() >= WishlistStore.MOST_LISTS) {
            throw Refusal.of(Reason.LIST_FULL, "there are as many lists as there can be")
                    .with("most", WishlistStore.MOST_LISTS);
        }
    }

    private static Session told(Call call, String word) {
        return call.session().with(CustomerStore.told(word));
    }

    private Result all(Call call, Session session) {
        Data lists = WishView.lists(store.lists(call), call.home());
        Data.Members facts =
                Data.object().with("isEmpty", lists.items().isEmpty()).with("lists", lists);
        return new Result(session, Optional.empty(), new Result.Facts("wishlists", facts));
    }

    private Result own(Call call, Session session, long list) {
        return shown(call, session, "list=" + list, WishView.own(store.list(list, call), call.home()));
    }

    private Result guests(Call call, Session session) {
        List<Data> products =
                session.wishes().isEmpty() ? new ArrayList<>() : store.products(session.wishes(), call.asker());
        return shown(call, session, "", WishView.guests(session.wishes(), products, call.home()));
    }

    private static Result shown(Call call, Session session, String query, Data.Members facts) {
        Data.Members all = facts.with("isSignedIn", call.session().customer().isPresent());
        return new Result(session, Optional.empty(), new Result.Facts("wishlist", query, all));
    }
}
