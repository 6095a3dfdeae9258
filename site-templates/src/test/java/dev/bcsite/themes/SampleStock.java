package dev.bcsite.themes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the sample store holds, read from its own files and not through the code that is tested. */
final class SampleStock {

    private SampleStock() {}

    /** Products that shoppers of channel 1 may see. */
    static List<JsonNode> shown() {
        return products(SampleStock::isShown);
    }

    /** Products that are hidden, or not assigned to channel 1. */
    static List<JsonNode> withheld() {
        return products(product -> !isShown(product));
    }

    static List<JsonNode> all(String file) {
        try (InputStream in = SandboxStore.class.getResourceAsStream("sample/" + file + ".json")) {
            List<JsonNode> rows = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> products(Predicate<JsonNode> which) {
        return all("products").stream().filter(which).toList();
    }

    private static boolean isShown(JsonNode product) {
        boolean assigned = false;
        for (JsonNode channel : product.path("channels")) {
            assigned |= channel.asLong() == 1;
        }
        return assigned && product.path("is_visible").asBoolean(true);
    }
}
