package dev.bcsite.sandbox.cart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.OverridableSettings;
import dev.bcsite.sandbox.commerce.AbandonedCarts;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The way back to a cart that was left, and when its owner is told. */
public final class AbandonedCartResource {

    private static final String ALL = "/v3/abandoned-carts";
    private static final ObjectNode USUAL = Json.object()
            .put("enable_notification", true)
            .put("email_customer_until_cart_is_recovered", true)
            .put("marketing_emails_require_customer_consent", false)
            .put("email_merchant_when_cart_is_converted", false)
            .put("email_merchant_when_cart_is_abandoned", false)
            .put("merchant_email_address", "owner@shop.example")
            .put("merchant_abandoned_cart_email_frequency_type", "individual")
            .put("merchant_abandoned_cart_digest_email_frequency", 10);

    private final AbandonedCarts carts;

    public AbandonedCartResource(StoreState state) {
        this.carts = new AbandonedCarts(state);
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(new OverridableSettings(
                        ALL + "/settings",
                        "abandoned-carts/settings",
                        Scope.INFORMATION,
                        USUAL.deepCopy(),
                        fields(field -> field),
                        fields(Field::nullable))
                .endpoints());
        endpoints.add(Endpoint.get(ALL + "/{token:text}", Scope.CARTS, this::find));
        return endpoints;
    }

    private static Shape fields(UnaryOperator<Field> each) {
        List<Field> fields = List.of(
                Field.bool("enable_notification"),
                Field.bool("email_customer_until_cart_is_recovered"),
                Field.bool("marketing_emails_require_customer_consent"),
                Field.bool("email_merchant_when_cart_is_converted"),
                Field.bool("email_merchant_when_cart_is_abandoned"),
                Field.text("merchant_email_address").between(3, 500),
                Field.choice("merchant_abandoned_cart_email_frequency_type", "digest", "individual"),
                Field.whole("merchant_abandoned_cart_digest_email_frequency").between(2, 1000));
        return Shape.of(fields.stream().map(each).toArray(Field[]::new));
    }

    private Response find(Exchange exchange) {
        Cart cart = carts.find(exchange.text("token")).orElseThrow(exchange::notFound);
        return Exchange.data(200, Json.object().put("cart_id", cart.id()));
    }
}
