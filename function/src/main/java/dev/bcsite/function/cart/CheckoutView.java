package dev.bcsite.function.cart;

import dev.bcsite.function.json.Data;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What pages show of what a cart comes to: codes, shipping, tax, fees, and what promotions say. */
public final class CheckoutView {

    private CheckoutView() {}

    /** @param shown what is shown of the cart itself */
    public static Data.Members of(Checkout checkout, Data.Members shown) {
        Data all = checkout.all();
        List<Data> sums = new ArrayList<>();
        for (String sum : List.of("shippingCostTotal", "handlingCostTotal", "giftWrappingCostTotal")) {
            amount(all.at(sum)).ifPresent(text -> sums.add(sum(sum.replace("CostTotal", ""), text)));
        }
        Data.Members view = shown.with("sums", Data.list(sums))
                .with("fees", list(all.at("fees"), "displayName", "cost"))
                .with("taxes", list(all.at("taxes"), "name", "amount"))
                .with("coupons", codes(all.at("coupons"), "discountedAmount"))
                .with("certificates", codes(all.at("giftCertificates"), "used"))
                .with("banners", banners(all.at("promotions")))
                .with("due", CartView.shown(all.at("grandTotal")));
        boolean isLess = !all.at("giftCertificates").items().isEmpty();
        return isLess ? view.with("left", CartView.shown(all.at("outstandingBalance"))) : view;
    }

    /** A fact of the sum's own name, too: pages can only ask whether a fact is there. */
    private static Data sum(String name, String text) {
        return Data.object().with(name, true).with("amount", text);
    }

    private static Data list(Data all, String name, String amount) {
        List<Data> shown = new ArrayList<>();
        for (Data one : all.items()) {
            amount(one.at(amount))
                    .ifPresent(text -> shown.add(
                            Data.object().with("name", one.at(name).text()).with("amount", text)));
        }
        return Data.list(shown);
    }

    private static Data codes(Data all, String amount) {
        return Data.list(all.items().stream()
                .map(one -> Data.object()
                        .with("code", one.at("code").text())
                        .with("name", one.at("displayName").text())
                        .with("amount", CartView.shown(one.at(amount))))
                .toList());
    }

    /** Merchants write them with formatting; pages show texts. */
    private static Data banners(Data promotions) {
        List<Data> texts = new ArrayList<>();
        for (Data promotion : promotions.items()) {
            for (Data banner : promotion.at("banners").items()) {
                String text = banner.at("text").text().orElse("").replaceAll("<[^>]*>", " ");
                if (banner.at("locations").items().contains(Data.of("CART_PAGE")) && !text.isBlank()) {
                    texts.add(Data.object().with("text", text.strip().replaceAll("\\s+", " ")));
                }
            }
        }
        return Data.list(texts);
    }

    /** Nothing is said of what costs nothing. */
    private static Optional<String> amount(Data amount) {
        boolean isSome = amount.at("value")
                .amount()
                .filter(value -> value.compareTo(BigDecimal.ZERO) != 0)
                .isPresent();
        return isSome ? CartView.shown(amount) : Optional.empty();
    }
}
