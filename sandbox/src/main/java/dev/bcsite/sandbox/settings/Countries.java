package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The countries of the world by their English names, and the states of those whose addresses have one.
 *
 * <p>Countries are what the JDK knows; their ids count them in this order. States are in {@code states.json}.
 */
public final class Countries {

    private final List<ObjectNode> countries;
    private final List<ObjectNode> states;

    private Countries(List<ObjectNode> countries, List<ObjectNode> states) {
        this.countries = countries;
        this.states = states;
    }

    static Countries all() {
        List<ObjectNode> countries = Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale("", code))
                .sorted(Comparator.comparing(locale -> locale.getDisplayCountry(Locale.ENGLISH)))
                .map(Countries::country)
                .toList();
        JsonNode known = known();
        List<ObjectNode> states = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            long id = i + 1;
            countries.get(i).put("id", id);
            known.path(countries.get(i).path("country_iso2").asText())
                    .properties()
                    .forEach(state -> states.add(Json.object()
                            .put("id", states.size() + 1)
                            .put("state", state.getValue().asText())
                            .put("state_abbreviation", state.getKey())
                            .put("country_id", id)));
        }
        return new Countries(countries, states);
    }

    /** The code of a state by its name. */
    public static Optional<String> stateCode(String country, String name) {
        return known().path(country).properties().stream()
                .filter(state -> state.getValue().asText().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static ObjectNode country(Locale locale) {
        return Json.object()
                .put("id", 0)
                .put("country", locale.getDisplayCountry(Locale.ENGLISH))
                .put("country_iso2", locale.getCountry())
                .put("country_iso3", locale.getISO3Country());
    }

    private static JsonNode known() {
        try (InputStream in = Countries.class.getResourceAsStream("states.json")) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each country with its {@code states}. */
    public static List<ObjectNode> withStates() {
        Countries all = all();
        for (ObjectNode country : all.countries) {
            long id = country.path("id").asLong();
            country.putArray("states")
                    .addAll(all.states.stream()
                            .filter(state -> state.path("country_id").asLong() == id)
                            .toList());
        }
        return all.countries;
    }

    ListRows countries() {
        return new ListRows(countries);
    }

    ListRows states() {
        return new ListRows(states);
    }

    boolean has(long country) {
        return country >= 1 && country <= countries.size();
    }

    ListRows states(long country) {
        return new ListRows(states.stream()
                .filter(state -> state.path("country_id").asLong() == country)
                .toList());
    }
}
