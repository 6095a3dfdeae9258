package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import dev.bcsite.sandbox.catalog.PictureLinks;
import dev.bcsite.sandbox.commerce.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is in the cart and what it comes to, beside the steps of the checkout. */
record Summary(Visit visit, Totals totals, Form codes) {

    Html html() {
        return tag(
                "aside",
                at("class", "summary"),
                at("aria-labelledby", "summary-title"),
                tag("h2", at("id", "summary-title"), "Order summary"),
                tag(
                        "ul",
                        at("class", "lines"),
                        totals.lines().stream().map(this::line).toList()),
                codeForm(),
                tag("dl", at("class", "totals"), rows()));
    }

    private Html line(Totals.LineTotal line) {
        List<String> choices = choices(line);
        return tag(
                "li",
                picture(visit, line),
                tag(
                        "span",
                        at("class", "what"),
                        line.priced().name(),
                        choices.isEmpty() ? Html.NOTHING : tag("small", String.join(", ", choices))),
                tag("span", at("class", "count"), "× " + line.priced().line().quantity()),
                tag("span", at("class", "amount"), Prices.of(totals).of(line.extendedSale())));
    }

    /** What was chosen, as {@code Colour: Moss}. */
    static List<String> choices(Totals.LineTotal line) {
        return line.priced().line().options().stream()
                .map(option -> option.path("name").asText() + ": "
                        + option.path("value").asText())
                .toList();
    }

    static Html picture(Visit visit, Totals.LineTotal line) {
        return line.priced().product().stream()
                .flatMap(product -> new PictureLinks(visit.address()).productImages(product).stream())
                .findFirst()
                .map(image -> tag(
                        "img",
                        at("class", "picture"),
                        at("src", image.path("url_thumbnail").asText()),
                        at("alt", "")))
                .orElseGet(() -> tag("span", at("class", "picture")));
    }

    /** One field for both sorts of codes, as shoppers do not tell them apart. */
    private Html codeForm() {
        List<Html> applied = new ArrayList<>();
        totals.coupons().forEach(coupon -> applied.add(removal(coupon.source().code())));
        totals.certificates()
                .forEach(use ->
                        applied.add(removal(use.certificate().path("code").asText())));
        return tag(
                "div",
                at("class", "codes"),
                at("id", "codes"),
                tag(
                        "form",
                        at("method", "post"),
                        at("action", visit.checkoutPath() + "/code#codes"),
                        codes.text("code", "Coupon or gift certificate", "text", "off", true),
                        tag("button", "Apply")),
                applied);
    }

    private Html removal(String code) {
        return tag(
                "form",
                at("method", "post"),
                at("action", visit.checkoutPath() + "/code/remove#codes"),
                at("class", "applied"),
                Form.hidden("code", code),
                tag("span", code),
                tag("button", at("aria-label", "Remove " + code), "Remove"));
    }

    private Html rows() {
        Prices prices = Prices.of(totals);
        List<Html> rows = new ArrayList<>();
        boolean isInclusive = totals.isTaxIncluded();
        rows.add(row(
                "Subtotal",
                prices.of(
                        isInclusive
                                ? totals.subtotal().inclusive()
                                : totals.subtotal().exclusive())));
        BigDecimal discounts = totals.orderDiscount()
                .add(totals.lines().stream().map(Totals.LineTotal::discount).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (discounts.signum() > 0) {
            rows.add(row("Discounts", prices.of(discounts.negate())));
        }
        totals.coupons()
                .forEach(coupon -> rows.add(row(
                        "Coupon " + coupon.source().code(),
                        prices.of(coupon.amount().negate()))));
        if (totals.wrapping().inclusive().signum() > 0) {
            rows.add(row("Gift wrapping", prices.of(totals.wrapping().shown(isInclusive))));
        }
        if (totals.isShipped()) {
            boolean isChosen = totals.consignments().stream()
                    .anyMatch(one -> one.selected().isPresent());
            BigDecimal shipping = isInclusive
                    ? totals.shipping().inclusive()
                    : totals.shipping().exclusive();
            rows.add(row("Shipping", isChosen ? prices.of(shipping) : "—"));
        }
        totals.fees()
                .forEach(fee -> rows.add(row(
                        fee.fee().path("display_name").asText("Fee"),
                        prices.of(
                                isInclusive
                                        ? fee.cost().inclusive()
                                        : fee.cost().exclusive()))));
        totals.taxes()
                .forEach((name, amount) -> rows.add(row(isInclusive ? "Including " + name : name, prices.of(amount))));
        rows.add(grand("Total", prices.of(totals.grand().inclusive())));
        paid(rows, prices);
        return all(rows);
    }

    private void paid(List<Html> rows, Prices prices) {
        totals.certificates()
                .forEach(use -> rows.add(row(
                        "Gift certificate " + use.certificate().path("code").asText(),
                        prices.of(use.used().negate()))));
        if (totals.storeCredit().signum() > 0) {
            rows.add(row("Store credit", prices.of(totals.storeCredit().negate())));
        }
        if (totals.outstanding().compareTo(totals.grand().inclusive()) != 0) {
            rows.add(row("To pay", prices.of(totals.outstanding())));
        }
    }

    static Html grand(String label, String amount) {
        return tag("div", at("class", "grand"), tag("dt", label), tag("dd", amount));
    }

    static Html row(String label, String amount) {
        return tag("div", tag("dt", label), tag("dd", amount));
    }
}
