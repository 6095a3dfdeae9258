package dev.bcsite.function.customer;

import dev.bcsite.function.json.Data;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The countries of the world in the words of a language. Which of them the store delivers to, only a checkout tells. */
final class WorldCountries {

    static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private WorldCountries() {}

    /** In the order of the language, each with its code; the one that is chosen says so. */
    static Data list(Optional<String> language, String chosen) {
        Locale locale = Locale.forLanguageTag(language.orElse("en"));
        List<Data> list = new ArrayList<>();
        for (String code : CODES) {
            list.add(Data.object()
                    .with("code", code)
                    .with("name", new Locale("", code).getDisplayCountry(locale))
                    .with("isChosen", code.equals(chosen)));
        }
        Collator order = Collator.getInstance(locale);
        list.sort(Comparator.comparing(WorldCountries::name, order)
                .thenComparing(country -> country.at("code").text().orElse("")));
        return Data.list(list);
    }

    private static String name(Data country) {
        return country.at("name").text().orElse("");
    }
}
