package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import dev.bcsite.sandbox.http.Response;
import java.util.List;
import java.util.Optional;

/** A small storefront of the store's own: all products of the channel, with a way into the cart. */
final class HomePage {

    private static final int PAGE = 48;

    private final Visit visit;
    private final Storefront storefront;

    HomePage(Visit visit) {
        this.visit = visit;
        this.storefront = new Storefront(visit);
    }

    Response answer() {
        long after = visit.request()
                .query()
                .get("after")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        List<Storefront.Ware> found = storefront.page(after, PAGE + 1);
        List<Storefront.Ware> shown = found.subList(0, Math.min(PAGE, found.size()));
        return Shell.page(
                visit,
                200,
                "Home",
                all(
                        tag("h1", visit.storeName()),
                        shown.isEmpty() ? tag("p", at("class", "quiet"), "There is nothing to buy here.") : list(shown),
                        found.size() > PAGE ? more(shown.get(PAGE - 1).id()) : Html.NOTHING));
    }

    private Html list(List<Storefront.Ware> wares) {
        return tag("ul", at("class", "wares"), wares.stream().map(this::card).toList());
    }

    private Html more(long after) {
        return tag("p", at("class", "more"), tag("a", at("href", visit.shopPath() + "/?after=" + after), "More"));
    }

    private Html card(Storefront.Ware ware) {
        Optional<Html> picture = storefront
                .picture(ware, "url_standard")
                .map(url -> tag("img", at("src", url), at("alt", ""), at("loading", "lazy")));
        return tag(
                "li",
                tag("span", at("class", "view"), picture),
                tag("h2", tag("a", at("href", storefront.link(ware)), ware.name())),
                tag("p", at("class", "price"), storefront.price(ware)),
                ware.isForSale() ? purchase(ware) : Html.NOTHING);
    }

    /** What has choices is chosen on its page, where the link in its name leads. */
    private Html purchase(Storefront.Ware ware) {
        return ware.hasChoices() ? tag("span", at("class", "choose"), at("aria-hidden", "true"), "Choose") : buy(ware);
    }

    private Html buy(Storefront.Ware ware) {
        return tag(
                "form",
                at("method", "post"),
                at("action", visit.shopPath() + "/cart.php?action=add"),
                Form.hidden("product_id", Long.toString(ware.id())),
                tag("button", at("aria-label", "Add " + ware.name() + " to the cart"), "Add to cart"));
    }
}
