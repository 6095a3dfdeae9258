package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.identity.Addresses;
import dev.bcsite.sandbox.identity.Customers;
import dev.bcsite.sandbox.identity.Passwords;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Customers with their addresses nested, and with a {@code password} to sign in with. */
record CustomerRows(SortedMap<Long, ObjectNode> customers, SortedMap<Long, ObjectNode> addresses) {

    static CustomerRows of(List<SeedRow> seeded) {
        seeded.forEach(row -> {
            row.text("email");
            row.requireArray("addresses");
        });
        SortedMap<Long, ObjectNode> customers = SimpleRows.of(seeded, "customer", "id");
        List<SeedRow> addresses = new ArrayList<>();
        customers.values().forEach(customer -> {
            addresses.addAll(addresses(customer));
            hidePassword(customer);
        });
        return new CustomerRows(customers, completed(addresses));
    }

    private static List<SeedRow> addresses(ObjectNode customer) {
        List<SeedRow> addresses = new ArrayList<>();
        for (ObjectNode address : Json.objects(customer, "addresses")) {
            for (String name : List.of("first_name", "last_name")) {
                if (!address.has(name)) {
                    address.set(name, customer.get(name));
                }
            }
            address.set("customer_id", customer.get("id"));
            addresses.add(new SeedRow("addresses of " + customer.path("email").asText(), address));
        }
        customer.remove("addresses");
        return addresses;
    }

    private static SortedMap<Long, ObjectNode> completed(List<SeedRow> addresses) {
        SortedMap<Long, ObjectNode> rows = new TreeMap<>(SimpleRows.of(addresses, "customer-address", "id"));
        rows.values()
                .forEach(row -> Addresses.country(row.path("country_code").asText())
                        .ifPresent(country -> row.put("country", country)));
        return rows;
    }

    private static void hidePassword(ObjectNode customer) {
        String password = customer.path("password").asText("");
        customer.remove("password");
        if (!password.isEmpty()) {
            String salt = "customer " + customer.path("id").asText();
            customer.put(Customers.PASSWORD, Passwords.hashed(password, salt));
        }
    }
}
