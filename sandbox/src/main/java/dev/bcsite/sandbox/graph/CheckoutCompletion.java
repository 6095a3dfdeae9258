package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.commerce.Obstacle;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.payment.PaymentTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Checkouts as a whole: made at once, changed in many places at once, and ended with an order to be paid. */
final class CheckoutCompletion {

    private static final OptionalLong ANY = OptionalLong.empty();

    private CheckoutCompletion() {}

    static void bind(Bindings bindings) {
        bindings.type("CheckoutMutations")
                .change("createCheckout", CheckoutCompletion::create, CheckoutMistakes::ofNew)
                .change("updateCheckout", CheckoutCompletion::update, CheckoutMistakes::of)
                .change("completeCheckout", CheckoutCompletion::complete, CheckoutMistakes::of);
    }

    private static Object create(Call call) {
        Input input = call.input("input");
        String id = CartChanges.created(call).id();
        List<Input> consignments = input.inputs("shippingConsignments");
        for (Input wanted : consignments) {
            addConsignment(call, id, wanted, Map.of());
        }
        sayTheRest(call, id, input);
        return result(call, id);
    }

    private static Object update(Call call) {
        Input input = call.input("input");
        Input data = input.input("data");
        String id = CheckoutChanges.id(call);
        refuseOutdated(call, id, CartChanges.version(input));
        data.inputs("lineItems").forEach(line -> changeLine(call, id, line));
        for (Input wanted : data.inputs("shippingConsignments")) {
            changeConsignment(call, id, wanted);
        }
        data.text("customerMessage").ifPresent(message -> checkouts(call).message(id, message, ANY));
        sayTheRest(call, id, data);
        return result(call, id);
    }

    private static void refuseOutdated(Call call, String id, OptionalLong version) {
        long current = carts(call).cart(id).version();
        if (version.isPresent() && version.getAsLong() != current) {
            throw Refusal.of(409, "Cart conflict", Map.of("version", "is " + current + " by now"))
                    .because(Obstacle.OUTDATED);
        }
    }

    /** Without an id it is a new line; with quantity zero it goes. */
    private static void changeLine(Call call, String id, Input line) {
        long quantity = line.number("quantity").orElse(0L);
        Optional<String> known = line.text("entityId");
        if (known.isEmpty()) {
            Wishes wishes = new Wishes(call.visit().state());
            carts(call).addLines(id, ANY, List.of(wishes.product(line, "lineItems")));
        } else if (quantity == 0) {
            carts(call).removeLine(id, known.get(), ANY);
        } else {
            carts(call).changeLine(id, known.get(), ANY, quantity, Optional.empty());
        }
    }

    private static void changeConsignment(Call call, String id, Input wanted) {
        Map<String, Long> items = CheckoutInputs.items(wanted);
        if (wanted.text("entityId").isEmpty()) {
            addConsignment(call, id, wanted, items);
            return;
        }
        String consignment = wanted.text("entityId").get();
        checkouts(call)
                .changeConsignment(
                        id,
                        consignment,
                        wanted.has("address")
                                ? Optional.of(CheckoutInputs.address(wanted.input("address")))
                                : Optional.empty(),
                        items.isEmpty() ? Optional.empty() : Optional.of(items),
                        ANY);
        selectOption(call, id, consignment, wanted);
    }

    /** @param items everything that has to be shipped, when empty */
    private static void addConsignment(Call call, String id, Input wanted, Map<String, Long> items) {
        Map<String, Long> lines = items.isEmpty() ? shipped(call, id) : items;
        CheckoutChanges.saveForCustomer(call, wanted.input("address"));
        Cart cart = checkouts(call)
                .addConsignments(
                        id,
                        List.of(new Checkouts.NewConsignment(
                                "consignments.", CheckoutInputs.address(wanted.input("address")), lines, ANY)),
                        ANY);
        int last = cart.consignments().size() - 1;
        selectOption(call, id, cart.consignments().get(last).id(), wanted);
    }

    private static Map<String, Long> shipped(Call call, String id) {
        Map<String, Long> lines = new TreeMap<>();
        carts(call).totals(carts(call).cart(id)).lines().stream()
                .map(Totals.LineTotal::priced)
                .filter(line -> line.isShipped() && !line.isGift())
                .forEach(line -> lines.put(line.line().id(), line.line().quantity()));
        return lines;
    }

    /** The option that was named, or the first one there is. */
    private static void selectOption(Call call, String id, String consignment, Input wanted) {
        Optional<String> recommended = wanted.flag("selectRecommendedOption").orElse(false)
                ? carts(call).totals(carts(call).cart(id)).consignments().stream()
                        .filter(total -> total.consignment().id().equals(consignment))
                        .flatMap(total -> total.options().stream())
                        .map(option -> option.id())
                        .findFirst()
                : Optional.empty();
        wanted.text("shippingOptionEntityId")
                .or(() -> recommended)
                .ifPresent(option -> checkouts(call).selectShipping(id, consignment, option, ANY));
    }

    private static void sayTheRest(Call call, String id, Input data) {
        if (data.has("billingAddress")) {
            Input address = data.input("billingAddress");
            CheckoutChanges.saveForCustomer(call, address);
            checkouts(call).billingAddress(id, CheckoutInputs.address(address), ANY);
        }
        if (data.has("coupons")) {
            useCoupons(call, id, data.texts("coupons"));
        }
    }

    /** Exactly these. */
    private static void useCoupons(Call call, String id, List<String> wanted) {
        List<String> known = new ArrayList<>(carts(call).cart(id).coupons());
        for (String code : known) {
            if (wanted.stream().noneMatch(code::equalsIgnoreCase)) {
                checkouts(call).removeCoupon(id, code, ANY);
            }
        }
        for (String code : wanted) {
            if (known.stream().noneMatch(code::equalsIgnoreCase)) {
                checkouts(call).applyCoupon(id, code, ANY);
            }
        }
    }

    /** The order is not paid yet; whoever has the token may pay it. */
    private static Object complete(Call call) {
        String id = CheckoutChanges.id(call);
        long order = new Orders(call.visit().state()).place(id);
        String token = new PaymentTokens(call.visit().state()).issue(order);
        return Map.of("orderEntityId", order, "paymentAccessToken", token, "errors", List.of());
    }

    private static Object result(Call call, String id) {
        return Mistakes.none("checkout", CheckoutFields.shown(call, carts(call).cart(id)));
    }

    private static Carts carts(Call call) {
        return new Carts(call.visit().state());
    }

    private static Checkouts checkouts(Call call) {
        return new Checkouts(call.visit().state());
    }
}
