package dev.bcsite.function.checkout;

import dev.bcsite.function.cart.Countries;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
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

    /** {@code CheckoutAddressInput}, but for the e-mail address and what only the store knows. */
    static Data.Members in(Fields fields) {
        return Data.object()
                .with("firstName", needed(fields, "firstName"))
                .with("lastName", needed(fields, "lastName"))
                .with("company", fields.line("company", LONGEST))
                .with("address1", needed(fields, "address1"))
                .with("address2", fields.line("address2", LONGEST))
                .with("city", needed(fields, "city"))
                .with("postalCode", fields.line("postalCode", 20))
                .with("countryCode", fields.like(COUNTRY, "country").orElseThrow(() -> fields.missing("country")))
                .with("phone", fields.like(PHONE, "phone"))
                .with("shouldSaveAddress", false)
                .with("stateOrProvince", fields.line("state", LONGEST));
    }

    /** The same, at a place that the store knows. To be asked when all fields have been read: it may cost the store a request. */
    static Data.Members placed(Data.Members address, Countries countries, Asker asker) {
        String country = address.at("countryCode").text().orElseThrow();
        if (!countries.has(country, asker)) {
            throw Refusal.at("country", Reason.WRONG_VALUE, "must be the code of a country that the store ships to");
        }
        Optional<String> state = address.at("stateOrProvince").text();
        return address.with("stateOrProvinceCode", state.flatMap(name -> countries.state(country, name, asker)));
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
