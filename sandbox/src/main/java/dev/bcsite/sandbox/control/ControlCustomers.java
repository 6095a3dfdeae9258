package dev.bcsite.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.CustomerLogin;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** Being a customer with one click: a link that signs in, made as an app of the store would make it. */
final class ControlCustomers {

    private final StoreState state;
    private final Address address;

    ControlCustomers(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.write("POST", "/control/customers/{customer_id}/sign-in", Scope.NONE, this::signIn));
    }

    private Response signIn(Exchange exchange) {
        long id = exchange.id("customer_id");
        ObjectNode customer =
                state.table(Kind.CUSTOMERS).row(id).orElseThrow(() -> Refusal.of(404, "there is no such customer"));
        Account app = state.access().accounts().stream()
                .filter(account -> state.access().allows(account, Scope.CUSTOMERS_LOGIN))
                .findFirst()
                .orElseThrow(() -> Refusal.of(409, "no account of this store may sign customers in"));
        String token = new CustomerLogin(state, address).issue(app, id, channel(customer));
        return Control.answer(Json.object().put("url", address.origin() + "/login/token/" + token));
    }

    /** The first that the customer may use; without a list, the default one. */
    private static long channel(ObjectNode customer) {
        return customer.path("channel_ids").path(0).asLong(1);
    }
}
