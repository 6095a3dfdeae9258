package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One product with what can be chosen of it, as a form that leads into the cart. */
record ProductPage(Visit visit, Storefront.Ware ware, Form form, Optional<String> problem) {

    static ProductPage of(Visit visit, Storefront.Ware ware) {
        return new ProductPage(visit, ware, Form.empty(), Optional.empty());
    }

    Response answer() {
        Storefront storefront = new Storefront(visit);
        Optional<Html> picture =
                storefront.picture(ware, "url_zoom").map(url -> tag("img", at("src", url), at("alt", "")));
        return Shell.page(
                visit,
                problem.isPresent() ? 422 : 200,
                ware.name(),
                tag(
                        "div",
                        at("class", "product"),
                        tag("div", at("class", "view"), picture),
                        tag(
                                "div",
                                tag("h1", ware.name()),
                                tag("p", at("class", "price"), storefront.price(ware)),
                                description(),
                                problem.map(text -> tag("p", at("class", "alert"), at("role", "alert"), text)),
                                ware.isForSale() ? purchase() : tag("p", at("class", "quiet"), "Not for sale now."))));
    }

    /** Its text only: markup from elsewhere may hold anything. */
    private Html description() {
        String html = ware.product().path("description").asText("");
        return all(Arrays.stream(html.split("(?i)</(?:p|li|h\\d|div|tr)>|<br */?>"))
                .map(Html::textOf)
                .filter(text -> !text.markup().isBlank())
                .map(text -> tag("p", text))
                .toList());
    }

    private Html purchase() {
        return tag(
                "form",
                at("method", "post"),
                at("action", visit.shopPath() + "/cart.php?action=add"),
                at("class", "purchase"),
                takesFiles() ? at("enctype", "multipart/form-data") : List.of(),
                Form.hidden("product_id", Long.toString(ware.id())),
                choices("options"),
                choices("modifiers"),
                quantity(),
                Form.button("Add to cart"));
    }

    private boolean takesFiles() {
        return Json.objects(ware.product(), "modifiers").stream()
                .anyMatch(one -> one.path("type").asText().equals("file"));
    }

    private List<Html> choices(String kind) {
        return Json.objects(ware.product(), kind).stream()
                .map(one -> new ChoiceField(one, kind.equals("options"), form).html())
                .toList();
    }

    private Html quantity() {
        long least = Math.max(1, ware.product().path("order_quantity_minimum").asLong());
        long most = ware.product().path("order_quantity_maximum").asLong();
        String typed = form.value("qty[]");
        return tag(
                "p",
                at("class", "field short"),
                tag("label", at("for", "quantity"), "Quantity"),
                tag(
                        "input",
                        at("type", "number"),
                        at("id", "quantity"),
                        at("name", "qty[]"),
                        at("min", Long.toString(least)),
                        most > 0 ? at("max", Long.toString(most)) : List.of(),
                        at("value", typed.isEmpty() ? Long.toString(least) : typed)));
    }
}
