package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The addresses that customers keep at the store. Somebody else's are not there. */
final class AddressBook {

    private static final List<String> NEEDED = List.of("firstName", "lastName", "address1", "city");
    private static final List<String> OTHERS = List.of("address2", "company", "stateOrProvince", "phone", "postalCode");
    private static final String FIELDS = "entityId firstName lastName company address1 address2 city stateOrProvince"
            + " postalCode country countryCode phone";
    private static final String LIST =
            "query { customer { firstName lastName addresses(first: 50) { edges { node { " + FIELDS + " } } } } }";
    private static final String ADD = "mutation($input: AddCustomerAddressInput!) { customer {"
            + " addCustomerAddress(input: $input) { address { entityId } errors { __typename } } } }";
    private static final String CHANGE = "mutation($input: UpdateCustomerAddressInput!) { customer {"
            + " updateCustomerAddress(input: $input) { address { entityId } errors { __typename } } } }";
    private static final String DELETE = "mutation($input: DeleteCustomerAddressInput!) { customer {"
            + " deleteCustomerAddress(input: $input) { errors { __typename } } } }";

    private final CustomerStore store;

    AddressBook(CustomerStore store) {
        this.store = store;
    }

    /** All of them, and the form: for a new one, or for the one that {@code edit} names. */
    Result list(Call call) {
        OptionalLong edit = call.fields().id("edit");
        call.fields().close();
        return shown(call, edit, Optional.empty());
    }

    Result add(Call call) {
        Data.Members address = address(call.fields());
        change("addCustomerAddress", ADD, address, call);
        return shown(call, OptionalLong.empty(), Optional.of("saved"));
    }

    Result change(Call call) {
        Data.Members address = address(call.fields());
        long id = own(call);
        Data.Members input = Data.object().with("addressEntityId", id).with("data", address);
        change("updateCustomerAddress", CHANGE, input, call);
        return shown(call, OptionalLong.empty(), Optional.of("saved"));
    }

    Result delete(Call call) {
        call.fields().close();
        long id = own(call);
        change("deleteCustomerAddress", DELETE, Data.object().with("addressEntityId", id), call);
        return shown(call, OptionalLong.empty(), Optional.of("deleted"));
    }

    private void change(String name, String mutation, Data.Members input, Call call) {
        Data result = store.change(name, mutation, Data.object().with("input", input), call);
        CustomerStore.mistake(result).ifPresent(type -> {
            throw type.equals("AddressDoesNotExistError")
                    ? notThere()
                    : Refusal.of(Reason.ADDRESS_REFUSED, "the store does not take this address");
        });
    }

    private static Data.Members address(Fields fields) {
        Data.Members address = Data.object();
        for (String name : NEEDED) {
            address = address.with(name, fields.line(name, 255).orElseThrow(() -> fields.missing(name)));
        }
        for (String name : OTHERS) {
            // Nothing is something here: whoever empties a field wants it empty.
            address = address.with(name, fields.line(name, 255).orElse(""));
        }
        address = address.with(
                "countryCode",
                fields.word("countryCode", WorldCountries.CODES).orElseThrow(() -> fields.missing("countryCode")));
        fields.close();
        return address;
    }

    /** The id in the path, if it is one of the customer's own. */
    private long own(Call call) {
        OptionalLong id = id(call.parts().get(0));
        Data customer = store.customer(LIST, Data.object(), call);
        if (id.isEmpty() || found(customer, id.getAsLong()).isEmpty()) {
            throw notThere();
        }
        return id.getAsLong();
    }

    static OptionalLong id(String part) {
        return part.matches("[1-9][0-9]{0,8}") ? OptionalLong.of(Long.parseLong(part)) : OptionalLong.empty();
    }

    private static Refusal notThere() {
        return Refusal.of(Reason.NOT_FOUND, "there is no such address");
    }

    private static Optional<Data> found(Data customer, long id) {
        return nodes(customer).stream()
                .filter(address -> address.at("entityId").number().equals(OptionalLong.of(id)))
                .findFirst();
    }

    private static List<Data> nodes(Data customer) {
        return customer.at("addresses", "edges").items().stream()
                .map(edge -> edge.at("node"))
                .toList();
    }

    private Result shown(Call call, OptionalLong edit, Optional<String> word) {
        Data customer = store.customer(LIST, Data.object(), call);
        List<Data> addresses = new ArrayList<>();
        nodes(customer).forEach(address -> addresses.add(shown(address, call)));
        Data.Members form = edit.isPresent()
                ? filled(found(customer, edit.getAsLong()).orElseThrow(AddressBook::notThere))
                : empty(customer);
        String country = form.at("countryCode").text().orElse("");
        Data.Members facts = Data.object()
                .with("isEmpty", addresses.isEmpty())
                .with("addresses", Data.list(addresses))
                .with(
                        "form",
                        form.with("countries", WorldCountries.list(call.home().locale(), country)));
        return new Result(
                word.map(told -> call.session().with(CustomerStore.told(told))).orElse(call.session()),
                Optional.empty(),
                new Result.Facts("addresses", facts));
    }

    private static Data shown(Data address, Call call) {
        String id = address.at("entityId").number().orElseThrow() + "";
        List<Data> lines = new ArrayList<>();
        line(lines, address, "company");
        line(lines, address, "address1");
        line(lines, address, "address2");
        line(lines, address, "postalCode", "city");
        line(lines, address, "stateOrProvince");
        line(lines, address, "country");
        line(lines, address, "phone");
        return Data.object()
                .with("id", id)
                .with("name", joined(address, "firstName", "lastName"))
                .with("lines", Data.list(lines))
                .with(
                        "editAt",
                        "/api/addresses?edit=" + id + "&home=" + call.home().path())
                .with("deleteAt", "/api/addresses/" + id + "/delete");
    }

    private static void line(List<Data> lines, Data address, String... names) {
        String line = joined(address, names);
        if (!line.isEmpty()) {
            lines.add(Data.object().with("line", line));
        }
    }

    static String joined(Data from, String... names) {
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            line.append(' ').append(from.at(name).text().orElse(""));
        }
        return line.toString().strip();
    }

    private static Data.Members filled(Data address) {
        Data.Members form = Data.object()
                .with("isChange", true)
                .with(
                        "sendAt",
                        "/api/addresses/" + address.at("entityId").number().orElseThrow());
        for (String name : FIELDS.split(" ")) {
            form = form.with(name, address.at(name).text());
        }
        return form;
    }

    private static Data.Members empty(Data customer) {
        return Data.object()
                .with("isChange", false)
                .with("sendAt", "/api/addresses")
                .with("firstName", customer.at("firstName").text())
                .with("lastName", customer.at("lastName").text());
    }
}
