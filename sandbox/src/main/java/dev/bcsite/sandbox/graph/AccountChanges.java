package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.identity.Customers;
import dev.bcsite.sandbox.identity.Mails;
import dev.bcsite.sandbox.identity.PasswordChanges;
import dev.bcsite.sandbox.identity.StorePath;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Accounts: opening one, changing what it says, and new passwords. */
final class AccountChanges {

    static final String SIGNED_OUT = "Customer is not logged in";
    /** What may be said of a customer, and what the rules call it. */
    private static final Map<String, String> FIELDS = Map.of(
            "firstName", "first_name",
            "lastName", "last_name",
            "email", "email",
            "phone", "phone",
            "company", "company");

    private AccountChanges() {}

    static void bind(Bindings bindings) {
        bindings.type("CustomerMutations")
                .change(
                        "registerCustomer",
                        AccountChanges::register,
                        refusal -> told(refusal, "CustomerRegistrationError"))
                .change(
                        "updateCustomer",
                        AccountChanges::update,
                        refusal -> told(refusal, "UnexpectedUpdateCustomerError"))
                .change("changePassword", AccountChanges::changePassword, Mistakes.as("CustomerPasswordError"))
                .change("requestResetPassword", AccountChanges::requestReset, Mistakes::invalid)
                .change(
                        "resetPassword",
                        AccountChanges::reset,
                        refusal -> refusal.errors().containsKey("token")
                                ? Mistakes.invalid(refusal)
                                : Mistakes.of("CustomerPasswordError", Mistakes.words(refusal)));
    }

    private static Object told(Refusal refusal, String other) {
        String words = Mistakes.words(refusal);
        if (words.contains("already in use")) {
            return Mistakes.of("EmailAlreadyInUseError", "The e-mail address is already in use");
        }
        return refusal.errors().isEmpty() ? Mistakes.of(other, words) : Mistakes.invalid(refusal);
    }

    private static Object register(Call call) {
        Visit visit = call.visit();
        Input input = call.input("input");
        ObjectNode row = read(input, Json.object())
                .put("registration_ip_address", visit.caller().ipAddress());
        ObjectNode customer = new Customers(visit.state())
                .register(row, input.text("password").orElse(""), visit.channel());
        if (input.has("address")) {
            AddressChanges.add(visit, customer.path("id").asLong(), input.input("address"));
        }
        new Mails(visit.state(), visit.address()).welcome(customer);
        return Mistakes.none("customer", customer);
    }

    private static ObjectNode read(Input input, ObjectNode row) {
        FIELDS.forEach((field, known) -> input.text(field).ifPresent(text -> row.put(known, text.strip())));
        for (String name : List.of("firstName", "lastName")) {
            if (row.path(FIELDS.get(name)).asText().isEmpty()) {
                throw Refusal.unprocessable(name, "must not be empty");
            }
        }
        return row;
    }

    private static Object update(Call call) {
        OptionalLong signedIn = call.visit().caller().customer();
        if (signedIn.isEmpty()) {
            return signedOut();
        }
        Customers customers = new Customers(call.visit().state());
        long id = signedIn.getAsLong();
        Optional<ObjectNode> before = customers.get(id);
        if (before.isEmpty()) {
            return Mistakes.of("CustomerDoesNotExistError", "There is no such customer any more");
        }
        ObjectNode row = read(call.input("input"), before.get().deepCopy());
        customers.table().put(id, customers.saved(before, row));
        return Mistakes.none("customer", customers.get(id).orElseThrow());
    }

    static Map<String, Object> signedOut() {
        return Mistakes.of("CustomerNotLoggedInError", SIGNED_OUT);
    }

    private static Object changePassword(Call call) {
        OptionalLong customer = call.visit().caller().customer();
        if (customer.isEmpty()) {
            return signedOut();
        }
        Input input = call.input("input");
        passwords(call)
                .change(
                        customer.getAsLong(),
                        input.text("currentPassword").orElse(""),
                        input.text("newPassword").orElse(""));
        return Mistakes.none();
    }

    /** Says the same whether or not there is such a customer. */
    private static Object requestReset(Call call) {
        Input input = call.input("input");
        String email = input.text("email").orElse("");
        if (!email.contains("@")) {
            throw Refusal.unprocessable("email", "is not an e-mail address");
        }
        if (input.has("path") && !StorePath.is(input.text("path").orElse(""))) {
            throw Refusal.unprocessable("path", "must be a path of the storefront, beginning with a slash");
        }
        passwords(call).request(email, call.visit().channel(), input.text("path"));
        return Mistakes.none();
    }

    private static Object reset(Call call) {
        Input input = call.input("input");
        passwords(call)
                .reset(
                        input.number("customerEntityId").orElse(0L),
                        input.text("token").orElse(""),
                        input.text("newPassword").orElse(""));
        return Mistakes.none();
    }

    private static PasswordChanges passwords(Call call) {
        return new PasswordChanges(call.visit().state(), call.visit().address());
    }
}
