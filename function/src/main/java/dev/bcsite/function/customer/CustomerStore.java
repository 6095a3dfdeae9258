package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.CustomerEnded;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.Optional;

/** What all operations on customers ask of the store. Whoever is not signed in gets no further than here. */
final class CustomerStore {

    private final StorefrontApi storefront;

    CustomerStore(StorefrontApi storefront) {
        this.storefront = storefront;
    }

    StorefrontApi storefront() {
        return storefront;
    }

    static void requireSignedIn(Call call) {
        if (call.session().customer().isEmpty()) {
            throw Refusal.of(Reason.SIGN_IN, "this is for those who are signed in");
        }
    }

    /** What the query asks of the customer who is signed in. */
    Data customer(String query, Data.Members variables, Call call) {
        requireSignedIn(call);
        Data customer = storefront.ask(query, variables, call.asker()).at("customer");
        if (!customer.isThere()) {
            throw new CustomerEnded();
        }
        return customer;
    }

    /** What comes of one of the mutations under {@code customer}. Mistakes that its schema knows are in its {@code errors}. */
    Data change(String name, String mutation, Data.Members variables, Call call) {
        requireSignedIn(call);
        return change(name, mutation, variables, call.asker());
    }

    Data change(String name, String mutation, Data.Members variables, Asker asker) {
        Data result = storefront.change(mutation, variables, asker).at("customer", name);
        if (mistake(result).equals(Optional.of("CustomerNotLoggedInError"))) {
            throw new CustomerEnded();
        }
        return result;
    }

    /** The type of the first error, such as {@code ValidationError}; its text may change and says nothing. */
    static Optional<String> mistake(Data result) {
        return result.at("errors").items().stream()
                .findFirst()
                .map(error -> error.at("__typename").text().orElse("unknown"));
    }

    /** Asks for somebody who is nobody yet. */
    static Asker guest(Call call) {
        Asker asker = call.asker();
        return new Asker(Optional.empty(), asker.locale(), asker.client(), asker.deadline());
    }

    /** What a page tells that went well: {@code {"reason": "saved", "saved": true}}. */
    static Data.Members told(String word) {
        return Data.object().with("reason", word).with(word, true);
    }
}
