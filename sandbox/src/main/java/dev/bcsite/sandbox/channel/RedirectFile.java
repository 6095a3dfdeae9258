package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.state.SiteUrls;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Redirects as a CSV file: a site is known by its domain, a target by a path or URL, or by a type and an id. */
final class RedirectFile {

    private static final List<String> HEADER =
            List.of("Domain", "Old Path", "Manual URL/Path", "Dynamic Target Type", "Dynamic Target ID");

    private final StoreState state;
    private final RedirectRows redirects;

    RedirectFile(StoreState state, RedirectRows redirects) {
        this.state = state;
        this.redirects = redirects;
    }

    static boolean hasHeader(String text) {
        return Csv.read(text).stream().limit(1).anyMatch(HEADER::equals);
    }

    /** Without the header. */
    static int rows(String text) {
        return Csv.read(text).size() - 1;
    }

    /** Stores every row that is right, and gives what is wrong with the others; the header is row 1. */
    ArrayNode store(String text) {
        ArrayNode errors = Json.array();
        List<List<String>> rows = Csv.read(text);
        for (int i = 1; i < rows.size(); i++) {
            Optional<String> error = store(rows.get(i));
            int row = i + 1;
            error.ifPresent(message -> errors.addObject().put("row", row).put("message", message));
        }
        return errors;
    }

    private Optional<String> store(List<String> row) {
        if (row.size() != HEADER.size()) {
            return Optional.of("There must be " + HEADER.size() + " columns, not " + row.size());
        }
        Optional<Long> site = siteOf(row.get(0));
        if (site.isEmpty()) {
            return Optional.of("No site has the domain " + row.get(0));
        }
        boolean isManual = !row.get(2).isEmpty();
        if (isManual && !row.get(3).isEmpty()) {
            return Optional.of("There must be a manual target or a dynamic one, not both");
        }
        ObjectNode redirect = Json.object().put("site_id", site.get()).put("from_path", row.get(1));
        if (isManual) {
            redirect.putObject("to").put("type", "url").put("url", row.get(2));
        } else if (!row.get(4).matches("\\d{1,18}")) {
            return Optional.of("There is no target");
        } else {
            String type = row.get(3).toLowerCase(Locale.ROOT);
            redirect.putObject("to").put("type", type).put("entity_id", Long.parseLong(row.get(4)));
        }
        return store(redirect, isManual);
    }

    private Optional<String> store(ObjectNode redirect, boolean isManual) {
        Problems problems = new Problems();
        ObjectNode row = redirects.read(redirect, "", problems);
        if (!problems.isEmpty()) {
            return problems.found().entrySet().stream()
                    .map(problem -> problem.getKey() + " " + problem.getValue())
                    .findFirst();
        }
        String type = row.path("to").path("type").asText();
        long entity = row.path("to").path("entity_id").asLong();
        if (!isManual && redirects.path(type, entity).isEmpty()) {
            return Optional.of("There is no " + type + " with the id " + entity);
        }
        redirects.store(row);
        return Optional.empty();
    }

    private Optional<Long> siteOf(String domain) {
        String wanted = domain.toLowerCase(Locale.ROOT);
        return state.sites().stream()
                .filter(site -> Json.objects(site, "urls").stream()
                        .map(url -> SiteUrls.authority(url.path("url").asText()))
                        .anyMatch(authority -> authority.equals(wanted)))
                .map(site -> site.path("id").asLong())
                .findFirst();
    }

    /** @param withUrls also says where dynamic targets are today */
    String written(List<ObjectNode> rows, boolean withUrls) {
        StringBuilder text = new StringBuilder(Csv.line(HEADER));
        for (ObjectNode row : rows) {
            String type = row.path("to").path("type").asText();
            boolean isUrl = type.equals("url");
            String entity = row.path("to").path("entity_id").asText();
            String path = withUrls && !isUrl ? redirects.path(type, Long.parseLong(entity)) : "";
            text.append(Csv.line(List.of(
                    domain(row),
                    row.path("from_path").asText(),
                    isUrl ? row.path("to").path("url").asText() : path,
                    isUrl ? "" : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1),
                    isUrl ? "" : entity)));
        }
        return text.toString();
    }

    private String domain(ObjectNode redirect) {
        return state.sites()
                .row(redirect.path("site_id").asLong())
                .map(site -> SiteUrls.authority(site.path("url").asText()))
                .orElse("");
    }
}
