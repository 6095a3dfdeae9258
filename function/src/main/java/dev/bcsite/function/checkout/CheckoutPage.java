package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.cart.CartView;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.cart.CheckoutView;
import dev.bcsite.function.cart.Countries;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreTrouble;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of our own checkout shows: one step open, those before it summed up. */
record CheckoutPage(Countries countries, PaymentMethods methods, Orders orders) {

    private static final String VIEW = "checkout";

    /** @param wanted the step that somebody wants to go back to */
    Result of(Call call, Checkout checkout, Optional<String> wanted) {
        String step =
                isOrdered(call.session(), checkout) && wanted.isEmpty() ? "payment" : Steps.next(checkout, wanted);
        String query = wanted.map(name -> "step=" + name).orElse("");
        // After a form the page asks for its facts itself.
        boolean isSent = call.request().wantsPage() && !call.request().isReading();
        Data.Members shown = isSent ? Data.object() : shown(call, checkout, step);
        return new Result(call.session(), Optional.of(checkout.cart().count()), new Result.Facts(VIEW, query, shown));
    }

    /** Whether the order of this session is of the checkout as it is now. */
    static boolean isOrdered(Session session, Checkout checkout) {
        return session.placed()
                .filter(order -> order.cart().equals(checkout.id()))
                .filter(order -> order.digest().equals(Orders.digest(checkout)))
                .isPresent();
    }

    Result empty(Call call) {
        return new Result(
                call.session().withoutCart(),
                Optional.of(0L),
                new Result.Facts(VIEW, Data.object().with("isCustom", true).with("isEmpty", true)));
    }

    /** The order is paid: the store has taken the cart. */
    Result done(Call call, Data order) {
        return new Result(
                call.session().withoutCart(),
                Optional.of(0L),
                new Result.Facts(VIEW, Data.object().with("isCustom", true).with("done", Receipt.of(order))));
    }

    private Data.Members shown(Call call, Checkout checkout, String step) {
        Data.Members cart = CheckoutView.of(checkout, CartView.of(Optional.of(checkout.cart()), call.home()))
                .with("isCustom", true)
                .with("at-" + step, true)
                .with("seen", Steps.seen(checkout))
                .with("addressAt", at(call, "address"))
                .with("shippingAt", at(call, "shipping"))
                .with("billingAt", at(call, "billing"));
        return switch (step) {
            case "address" -> cart.with("to", form(known(checkout), call).with("email", email(checkout)));
            case "billing" -> summed(cart, checkout).with("bill", form(Desk.billing(checkout), call));
            case "shipping" -> summed(cart, checkout).with("ways", ways(checkout));
            case "payment" ->
                methods.addTo(summed(cart, checkout), checkout, call).with("isPartlyPaid", isPartlyPaid(call));
            default ->
                summed(cart, checkout)
                        .with("message", checkout.all().at("customerMessage").text())
                        .with("isCovered", isCovered(checkout));
        };
    }

    /** Whether certificates pay all of it. No means of payment is left to finish such an order with. */
    private static boolean isCovered(Checkout checkout) {
        return checkout.all()
                .at("outstandingBalance", "value")
                .amount()
                .filter(open -> open.signum() == 0)
                .isPresent();
    }

    /**
     * What is still open of such an order no API says, so the page says no amount. Only customers have store credit. A store that does not answer
     * this must not make a payment that was made look like none.
     */
    private boolean isPartlyPaid(Call call) {
        if (call.session().customer().isEmpty()) {
            return false;
        }
        try {
            return call.session()
                    .placed()
                    .flatMap(order -> orders.paid(order, call))
                    .filter(Orders::isPartlyPaid)
                    .isPresent();
        } catch (StoreTrouble e) {
            return false;
        }
    }

    private Data.Members form(Data address, Call call) {
        return Address.shown(address, countries, call.asker());
    }

    /** Where everything goes, else where the bill goes: somebody has typed it before. */
    private static Data known(Checkout checkout) {
        List<Data> consignments = Desk.consignments(checkout);
        return consignments.isEmpty()
                ? Desk.billing(checkout)
                : consignments.get(0).at("address");
    }

    private static Optional<String> email(Checkout checkout) {
        return Desk.billing(checkout).at("email").text();
    }

    private static Data.Members summed(Data.Members shown, Checkout checkout) {
        Data.Members all = shown.with("email", email(checkout)).with("billedTo", written(Desk.billing(checkout)));
        Optional<Data> consignment = Desk.consignment(checkout);
        if (consignment.isEmpty()) {
            return all;
        }
        Data way = consignment.get().at("selectedShippingOption");
        return all.with("shippedTo", written(consignment.get().at("address")))
                .with("way", way.at("description").text())
                .with("wayCost", way.isThere() ? CartView.shown(way.at("cost")) : Optional.empty());
    }

    static String written(Data address) {
        List<String> parts = new ArrayList<>();
        parts.add((address.at("firstName").text().orElse("") + " "
                        + address.at("lastName").text().orElse(""))
                .strip());
        for (String name :
                List.of("company", "address1", "address2", "city", "stateOrProvince", "postalCode", "countryCode")) {
            parts.add(address.at(name).text().orElse(""));
        }
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    private static Data ways(Checkout checkout) {
        List<Data> ways = new ArrayList<>();
        Data consignment = Desk.consignment(checkout).orElse(Data.NOTHING);
        Data chosen = consignment.at("selectedShippingOption", "entityId");
        for (Data option : consignment.at("availableShippingOptions").items()) {
            boolean isChosen = chosen.isThere() ? chosen.equals(option.at("entityId")) : ways.isEmpty();
            ways.add(Data.object()
                    .with("id", option.at("entityId").text())
                    .with("fieldId", "way-" + ways.size())
                    .with("name", option.at("description").text())
                    .with("time", option.at("transitTime").text().filter(time -> !time.isEmpty()))
                    .with("cost", CartView.shown(option.at("cost")))
                    .with("isChosen", isChosen));
        }
        return Data.list(ways);
    }

    /** A page that was filled by the function stays one; any other is filled by its script. */
    private static String at(Call call, String step) {
        String home = call.home().path();
        if (!call.request().wantsPage()) {
            return home + "checkout/?step=" + step;
        }
        String inHome = home.equals("/") ? "" : "&home=" + URLEncoder.encode(home, StandardCharsets.UTF_8);
        return "/api/checkout?step=" + step + inHome;
    }
}
