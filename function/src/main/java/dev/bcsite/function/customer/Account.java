package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.json.Data;
import java.util.Optional;

/** Who the store takes the shopper for. */
record Account(CustomerStore store) {

    private static final String QUERY = "query { customer { firstName lastName email phone company customerGroupName"
            + " addressCount storeCredit { value formattedV2 } } }";

    Result page(Call call) {
        call.fields().close();
        Data customer = store.customer(QUERY, Data.object(), call);
        Data.Members facts = Data.object()
                .with("isSignedIn", true)
                .with("firstName", customer.at("firstName").text())
                .with("lastName", customer.at("lastName").text())
                .with("email", customer.at("email").text())
                .with("phone", customer.at("phone").text())
                .with("company", customer.at("company").text())
                .with("group", customer.at("customerGroupName").text())
                .with("addresses", customer.at("addressCount").number().orElse(0))
                .with("credit", credit(customer));
        return new Result(call.session(), Optional.empty(), new Result.Facts("account", facts));
    }

    private static Optional<String> credit(Data customer) {
        return customer.at("storeCredit").items().stream()
                .filter(money -> money.at("value")
                        .amount()
                        .filter(value -> value.signum() > 0)
                        .isPresent())
                .findFirst()
                .flatMap(money -> money.at("formattedV2").text());
    }
}
