package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Subset;
import dev.bcsite.sandbox.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The address books of customers. An address that a customer has already is not stored a second time. */
public final class Addresses {

    /** What makes two addresses the same. */
    private static final List<String> CORE = List.of(
            "first_name",
            "last_name",
            "company",
            "phone",
            "address_type",
            "address1",
            "address2",
            "city",
            "country_code",
            "state_or_province",
            "postal_code");

    private final StoreState state;

    public Addresses(StoreState state) {
        this.state = state;
    }

    public Table table() {
        return state.table(Kind.CUSTOMER_ADDRESSES);
    }

    public Subset of(long customer) {
        return new Subset(table(), "customer_id", customer);
    }

    /** Adds a complete row; empty when the customer has this address already. */
    public Optional<ObjectNode> add(long customer, ObjectNode row) {
        ObjectNode checked = checked(row.put("customer_id", customer));
        if (state.table(Kind.CUSTOMERS).row(customer).isEmpty()) {
            throw Refusal.unprocessable("customer_id", "is not a customer of this store");
        }
        if (isKnown(checked)) {
            return Optional.empty();
        }
        return table().row(table().add(checked));
    }

    /** Replaces an address by a complete row; empty when that would make it one that the customer has already. */
    public Optional<ObjectNode> change(long id, ObjectNode row) {
        ObjectNode before = table().row(id).orElseThrow(Refusal::notFound);
        ObjectNode checked =
                checked(row.put("customer_id", before.path("customer_id").asLong()));
        if (isKnown(checked)) {
            return Optional.empty();
        }
        table().put(id, checked);
        return table().row(id);
    }

    private boolean isKnown(ObjectNode row) {
        return of(row.path("customer_id").asLong()).stream()
                .filter(other -> !other.path("id").equals(row.path("id")))
                .anyMatch(other -> CORE.stream()
                        .allMatch(field -> other.path(field)
                                .asText()
                                .equalsIgnoreCase(row.path(field).asText())));
    }

    private static ObjectNode checked(ObjectNode row) {
        String code = row.path("country_code").asText().toUpperCase(Locale.ROOT);
        return row.put("country_code", code)
                .put(
                        "country",
                        country(code)
                                .orElseThrow(() -> Refusal.unprocessable("country_code", "is not an ISO 3166-1 code")));
    }

    /** The English name of a country. */
    public static Optional<String> country(String code) {
        return List.of(Locale.getISOCountries()).contains(code)
                ? Optional.of(new Locale("", code).getDisplayCountry(Locale.ENGLISH))
                : Optional.empty();
    }
}
