package dev.bcsite.sandbox.marketing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.commerce.Codes;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Gift certificates. Amounts are texts with four decimals, dates are seconds in texts. */
public final class CertificateResource {

    private static final Shape FIELDS = Shape.of(
            Field.whole("id").readOnly().or(0),
            Field.whole("customer_id").or(0),
            Field.whole("order_id").readOnly().or(0),
            Field.text("code").most(255).or(""),
            Field.text("to_name").required(),
            Field.text("to_email").required(),
            Field.text("from_name").required(),
            Field.text("from_email").required(),
            Field.any("amount").required(),
            Field.any("balance"),
            Field.choice("status", "active", "pending", "disabled", "expired").or("active"),
            Field.choice(
                            "template",
                            "birthday.html",
                            "girl.html",
                            "boy.html",
                            "celebration.html",
                            "christmas.html",
                            "general.html")
                    .or("general.html"),
            Field.text("message").most(250).or(""),
            Field.text("purchase_date").or(""),
            Field.text("expiry_date").or("0"),
            Field.text("currency_code"));

    private final StoreState state;

    public CertificateResource(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        return Resource.at("/v2/gift_certificates", Scope.MARKETING, exchange -> state.table(Kind.GIFT_CERTIFICATES))
                .paging(new BarePaging())
                .filters(
                        Filters.bound("min_id", "min"),
                        Filters.bound("max_id", "max"),
                        Filter.text("code"),
                        Filter.number("order_id"),
                        Filter.text("to_name"),
                        Filter.text("to_email"),
                        Filter.text("from_name"),
                        Filter.text("from_email"))
                .sorts("id")
                .fields(FIELDS)
                .saving(this::saved)
                .creates(201)
                .updates(200)
                .removes()
                .removesMany(Resource.Unfiltered.REMOVES_ALL)
                .endpoints();
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        BigDecimal amount = Money.read(row.path("amount"));
        if (amount.signum() <= 0) {
            throw Refusal.of(400, "The field 'amount' must be above zero.");
        }
        if (!row.has("balance")) {
            row.put("balance", amount.toPlainString());
        }
        for (String field : List.of("amount", "balance")) {
            row.put(
                    field,
                    Money.read(row.path(field))
                            .setScale(4, RoundingMode.HALF_UP)
                            .toPlainString());
        }
        long number = before.isPresent()
                ? row.path("id").asLong()
                : state.table(Kind.GIFT_CERTIFICATES).nextId();
        if (row.path("code").asText().isEmpty()) {
            row.put("code", Codes.certificate(number));
        }
        if (row.path("purchase_date").asText().isEmpty()) {
            row.put("purchase_date", Long.toString(state.clock().instant().getEpochSecond()));
        }
        if (!row.has("currency_code")) {
            row.put("currency_code", defaultCurrency());
        }
        refuseTaken(row);
        return row;
    }

    private String defaultCurrency() {
        return state.table(Kind.CURRENCIES).stream()
                .filter(row -> row.path("is_default").asBoolean())
                .map(row -> row.path("currency_code").asText())
                .findFirst()
                .orElse("USD");
    }

    private void refuseTaken(ObjectNode row) {
        boolean isTaken = state.table(Kind.GIFT_CERTIFICATES).stream()
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .anyMatch(other -> other.path("code").equals(row.path("code")));
        if (isTaken) {
            throw Refusal.of(409, "The gift certificate code is already in use.");
        }
    }
}
