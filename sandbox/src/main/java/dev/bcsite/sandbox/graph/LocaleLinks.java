package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** Where the same page is in each language: below a folder with the language's name, but for the default one. */
final class LocaleLinks {

    private LocaleLinks() {}

    static List<ObjectNode> of(Call call, String path) {
        List<String> locales = Locales.of(call.visit());
        return locales.stream()
                .map(locale -> locale.equals(locales.get(0)) ? path : "/" + locale + path)
                .map(there ->
                        Json.object().put("path", there).put("url", call.visit().siteUrl() + there))
                .toList();
    }
}
