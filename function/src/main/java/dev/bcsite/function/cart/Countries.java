package dev.bcsite.function.cart;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The countries that the store ships to, with their states. Kept for a while, for each language. */
public final class Countries {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final String ALL = "query { site { settings { shipping { supportedShippingDestinations {"
            + " countries { code name statesOrProvinces { name abbreviation } } } } } } }";

    private final StorefrontApi store;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    public Countries(StorefrontApi store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Kept(List<Data> countries, Instant until) {}

    /** In the order in which the store has them: {@code code}, {@code name} and {@code statesOrProvinces}. */
    public List<Data> all(Asker asker) {
        String locale = asker.locale().orElse("");
        Kept last = kept.get(locale);
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.countries();
        }
        List<Data> countries = store.see(ALL, Data.object(), asker)
                .at("site", "settings", "shipping", "supportedShippingDestinations", "countries")
                .items();
        kept.put(locale, new Kept(countries, clock.instant().plus(FRESH)));
        return countries;
    }

    /** What a select of a form needs, with one of them chosen. */
    public Data options(Optional<String> chosen, Asker asker) {
        return Data.list(all(asker).stream()
                .map(country -> Data.object()
                        .with("code", country.at("code").text())
                        .with("name", country.at("name").text())
                        .with("isChosen", country.at("code").text().equals(chosen)))
                .toList());
    }

    public boolean has(String code, Asker asker) {
        return all(asker).stream().anyMatch(country -> country.at("code").text().equals(Optional.of(code)));
    }

    /** The short name of a state; absent when the country has none of this name, long or short. */
    public Optional<String> state(String country, String name, Asker asker) {
        return all(asker).stream()
                .filter(one -> one.at("code").text().equals(Optional.of(country)))
                .flatMap(one -> one.at("statesOrProvinces").items().stream())
                .filter(state -> isCalled(state, "name", name) || isCalled(state, "abbreviation", name))
                .flatMap(state -> state.at("abbreviation").text().stream())
                .findFirst();
    }

    private static boolean isCalled(Data state, String member, String name) {
        return state.at(member).text().filter(name::equalsIgnoreCase).isPresent();
    }
}
