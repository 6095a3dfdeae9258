package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The languages a storefront speaks. Those besides the default are the array {@code locales@CHANNEL} of documents. */
final class Locales {

    private Locales() {}

    /** The default first. */
    static List<String> of(Visit visit) {
        List<String> locales = new ArrayList<>();
        locales.add(visit.settings("store/locale")
                .path("default_shopper_language")
                .asText(visit.store().path("language").asText("en")));
        for (JsonNode more : visit.state()
                .documents()
                .get("locales@" + visit.channel())
                .map(List::of)
                .orElse(List.of())) {
            more.forEach(locale -> locales.add(locale.asText()));
        }
        return locales.stream().distinct().toList();
    }

    /** The directive's locale comes before the {@code Accept-Language} header; whatever is unknown leads to the default. */
    static String best(List<String> known, Map<String, String> preferences) {
        Optional<String> asked = Optional.ofNullable(preferences.get("locale"));
        return asked.flatMap(locale -> match(known, locale))
                .or(() -> accepted(known, preferences.getOrDefault("accept-language", "")))
                .orElse(known.get(0));
    }

    private static Optional<String> accepted(List<String> known, String header) {
        return Arrays.stream(header.split(","))
                .map(part -> part.replaceFirst(";.*", "").strip())
                .flatMap(locale -> match(known, locale).stream())
                .findFirst();
    }

    /** The same locale, else one of the same language. */
    private static Optional<String> match(List<String> known, String asked) {
        return known.stream()
                .filter(locale -> locale.equalsIgnoreCase(asked))
                .findFirst()
                .or(() -> known.stream()
                        .filter(locale -> language(locale).equalsIgnoreCase(language(asked)))
                        .findFirst());
    }

    private static String language(String locale) {
        return locale.replaceFirst("-.*", "");
    }
}
