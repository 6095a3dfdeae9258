package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.identity.Addresses;
import dev.bcsite.sandbox.shape.Defaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be said at a checkout, one thing at a time. */
final class CheckoutChanges {

    private CheckoutChanges() {}

    /** One change of the checkout with this id, made for this version of it. */
    @FunctionalInterface
    private interface Change {
        Cart made(Checkouts checkouts, String id, Input input, OptionalLong version);
    }

    static void bind(Bindings bindings) {
        Bindings.Type mutations = bindings.type("CheckoutMutations");
        mutations
                .change("addCheckoutBillingAddress", call -> billing(call, true))
                .change("updateCheckoutBillingAddress", call -> billing(call, false))
                .change("addCheckoutShippingConsignments", CheckoutChanges::addConsignments)
                .change("updateCheckoutShippingConsignment", CheckoutChanges::changeConsignment);
        change(
                mutations,
                "updateCheckoutCustomerMessage",
                (checkouts, id, input, version) -> checkouts.message(id, data(input, "message"), version));
        change(
                mutations,
                "deleteCheckoutConsignment",
                (checkouts, id, input, version) ->
                        checkouts.removeConsignment(id, text(input, "consignmentEntityId"), version));
        change(
                mutations,
                "selectCheckoutShippingOption",
                (checkouts, id, input, version) -> checkouts.selectShipping(
                        id, text(input, "consignmentEntityId"), data(input, "shippingOptionEntityId"), version));
        change(
                mutations,
                "applyCheckoutCoupon",
                (checkouts, id, input, version) -> checkouts.applyCoupon(id, data(input, "couponCode"), version));
        change(
                mutations,
                "unapplyCheckoutCoupon",
                (checkouts, id, input, version) -> checkouts.removeCoupon(id, data(input, "couponCode"), version));
        change(
                mutations,
                "applyCheckoutGiftCertificate",
                (checkouts, id, input, version) ->
                        checkouts.applyCertificate(id, data(input, "giftCertificateCode"), version));
        change(
                mutations,
                "unapplyCheckoutGiftCertificate",
                (checkouts, id, input, version) ->
                        checkouts.removeCertificate(id, data(input, "giftCertificateCode"), version));
        // A sandbox asks nobody for a captcha, so every token is a good one.
        mutations.change(
                "applyCheckoutSpamProtection",
                call -> result(call, new Basket(call.visit()).carts().cart(id(call))));
    }

    private static void change(Bindings.Type mutations, String field, Change change) {
        mutations.change(field, call -> {
            Input input = call.input("input");
            Checkouts checkouts = new Checkouts(call.visit().state());
            return result(call, change.made(checkouts, id(call), input, CartChanges.version(input)));
        });
    }

    private static String text(Input input, String field) {
        return input.text(field).orElse("");
    }

    private static String data(Input input, String field) {
        return text(input.input("data"), field);
    }

    static Map<String, Object> result(Call call, Cart cart) {
        return Map.of("checkout", CheckoutFields.shown(call, cart));
    }

    static String id(Call call) {
        return new Basket(call.visit()).id(text(call.input("input"), "checkoutEntityId"));
    }

    private static Object billing(Call call, boolean isNew) {
        Input input = call.input("input");
        String id = id(call);
        String known = new Carts(call.visit().state())
                .cart(id)
                .billingAddress()
                .map(address -> address.path("id").asText())
                .orElse("");
        if (!isNew && !known.equals(text(input, "addressEntityId"))) {
            throw Refusal.of(404, "Billing address was not found");
        }
        Input address = input.input("data").input("address");
        ObjectNode given = CheckoutInputs.address(address);
        saveForCustomer(call, address);
        Checkouts checkouts = new Checkouts(call.visit().state());
        return result(call, checkouts.billingAddress(id, given, CartChanges.version(input)));
    }

    /** Puts an address into the book of whoever is signed in, when they want that. */
    static void saveForCustomer(Call call, Input input) {
        OptionalLong customer = call.visit().caller().customer();
        if (customer.isPresent() && input.flag("shouldSaveAddress").orElse(false)) {
            ObjectNode address = CheckoutInputs.address(input);
            address.remove(List.of("email", "state_or_province_code", "custom_fields"));
            new Addresses(call.visit().state()).add(customer.getAsLong(), Defaults.filled("customer-address", address));
        }
    }

    private static Object addConsignments(Call call) {
        Input input = call.input("input");
        List<Checkouts.NewConsignment> wanted = new ArrayList<>();
        for (Input one : input.input("data").inputs("consignments")) {
            wanted.add(CheckoutInputs.consignment(one, wanted.size()));
            saveForCustomer(call, one.input("address"));
        }
        Checkouts checkouts = new Checkouts(call.visit().state());
        return result(call, checkouts.addConsignments(id(call), wanted, CartChanges.version(input)));
    }

    private static Object changeConsignment(Call call) {
        Input input = call.input("input");
        Input wanted = input.input("data").input("consignment");
        saveForCustomer(call, wanted.input("address"));
        return result(
                call,
                new Checkouts(call.visit().state())
                        .changeConsignment(
                                id(call),
                                text(input, "consignmentEntityId"),
                                Optional.of(CheckoutInputs.address(wanted.input("address"))),
                                Optional.of(CheckoutInputs.items(wanted)),
                                CartChanges.version(input)));
    }
}
