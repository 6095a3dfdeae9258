package dev.bcsite.function.checkout;

import dev.bcsite.function.cart.Countries;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that somebody types into the checkout, and how pages show one that the store has. */
final class Address {

    /** Those that every order needs. */
    private static final List<String> NEEDED = List.of("firstName", "lastName", "address1", "city", "countryCode");

    /** Those by which two addresses are the same one. */
    private static final List<String> TELLING =
            List.of("firstName", "lastName", "address1", "address2", "city", "postalCode", "countryCode");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{4,24}");
    private static final int LONGEST = 200;

    private Address() {}

    /** {@code CheckoutAddressInput}, but for the e-mail address. */
    static Data.Members in(Fields fields, Countries countries, Asker asker) {
        String country = fields.like(COUNTRY, "country").orElseThrow(() -> fields.missing("country"));
        if (!countries.has(country, asker)) {
            throw fields.wrong("country", "must be the code of a country that the store ships to");
        }
        Data.Members address = Data.object()
                .with("firstName", needed(fields, "firstName"))
                .with("lastName", needed(fields, "lastName"))
                .with("company", fields.line("company", LONGEST))
                .with("address1", needed(fields, "address1"))
                .with("address2", fields.line("address2", LONGEST))
                .with("city", needed(fields, "city"))
                .with("postalCode", fields.line("postalCode", 20))
                .with("countryCode", country)
                .with("phone", fields.like(PHONE, "phone"))
                .with("shouldSaveAddress", false);
        Optional<String> state = fields.line("state", LONGEST);
        return address.with("stateOrProvince", state)
                .with("stateOrProvinceCode", state.flatMap(name -> countries.state(country, name, asker)));
    }

    private static String needed(Fields fields, String name) {
        return fields.line(name, LONGEST).orElseThrow(() -> fields.missing(name));
    }

    /** Whether an order could be sent there. */
    static boolean isWhole(Data address) {
        return NEEDED.stream().allMatch(name -> filled(address, name).isPresent());
    }

    static boolean isSame(Data one, Data other) {
        return TELLING.stream().allMatch(name -> filled(one, name).equals(filled(other, name)));
    }

    /** What fills the form, and what sums it up. */
    static Data.Members shown(Data address, Countries countries, Asker asker) {
        Data.Members shown = Data.object();
        for (String name : List.of(
                "firstName", "lastName", "company", "address1", "address2", "city", "postalCode", "phone", "email")) {
            shown = shown.with(name, filled(address, name));
        }
        return shown.with("state", filled(address, "stateOrProvince"))
                .with("country", filled(address, "countryCode"))
                .with("countries", countries.options(filled(address, "countryCode"), asker));
    }

    private static Optional<String> filled(Data address, String name) {
        return address.at(name).text().map(String::strip).filter(text -> !text.isEmpty());
    }
}
