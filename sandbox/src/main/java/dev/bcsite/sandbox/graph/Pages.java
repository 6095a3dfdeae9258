package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the channel. Those for signed-in customers are shown to them only. */
final class Pages {

    private static final Map<String, String> TYPES = Map.of(
            "page", "NormalPage",
            "raw", "RawHtmlPage",
            "contact_form", "ContactPage",
            "link", "ExternalLinkPage",
            "blog", "BlogIndexPage");
    private static final Map<String, String> FILTERED_TYPES =
            Map.of("NORMAL", "page", "RAW", "raw", "CONTACT", "contact_form", "LINK", "link", "BLOG", "blog");

    private Pages() {}

    static void bind(Bindings bindings) {
        bindings.type("Content")
                .connection("pages", Pages::some)
                .field(
                        "page",
                        call -> one(
                                call.visit(), call.integer("entityId").orElse(0).longValue()));
        for (String type : TYPES.values()) {
            Bindings.Type page = bindings.type(type);
            if (!type.equals("ExternalLinkPage")) {
                page.node();
            }
            page.at("path", "url")
                    .text("htmlBody", "body")
                    .text("link", "link")
                    .field("plainTextSummary", call -> PlainText.of(call, "body"))
                    .field("contactFields", call -> contactFields(call.row()))
                    .field("renderedRegions", call -> Content.noRegions())
                    .field(
                            "parentEntityId",
                            call -> Optional.of(call.row().path("parent_id").asLong())
                                    .filter(parent -> parent > 0))
                    .connection("breadcrumbs", Pages::breadcrumbs)
                    .field(
                            "isVisibleInNavigation",
                            call -> call.row().path("is_visible").asBoolean())
                    .field("seo", call -> Seo.of(call.row(), "name", "meta_title"))
                    .connection("children", Pages::children);
        }
    }

    private static Row row(ObjectNode page) {
        return Row.of(TYPES.getOrDefault(page.path("type").asText(), "NormalPage"), page);
    }

    private static List<ObjectNode> all(Visit visit) {
        return visit.rows(
                Kind.PAGES,
                page -> page.path("channel_id").asLong(1) == visit.channel()
                        && (visit.isSignedIn()
                                || !page.path("is_customers_only").asBoolean()));
    }

    static Optional<Row> one(Visit visit, long id) {
        return all(visit).stream()
                .filter(page -> page.path("id").asLong() == id)
                .findFirst()
                .map(Pages::row);
    }

    static Optional<Row> atPath(Visit visit, String path) {
        return all(visit).stream()
                .filter(page -> page.path("url").asText().equals(path)
                        && !page.path("type").asText().equals("link"))
                .findFirst()
                .map(Pages::row);
    }

    private static List<Row> some(Call call) {
        Input filters = call.input("filters");
        List<Long> parents = filters.ids("parentEntityIds");
        return all(call.visit()).stream()
                .filter(page -> isWanted(page, filters))
                .filter(page -> !filters.has("parentEntityIds")
                        || parents.contains(page.path("parent_id").asLong()))
                .sorted(order(call))
                .map(Pages::row)
                .toList();
    }

    private static List<Row> children(Call call) {
        long parent = call.row().path("id").asLong();
        return all(call.visit()).stream()
                .filter(page -> page.path("parent_id").asLong() == parent)
                .filter(page -> isWanted(page, call.input("filters")))
                .sorted(order(call))
                .map(Pages::row)
                .toList();
    }

    private static boolean isWanted(ObjectNode page, Input filters) {
        boolean isOfType = filters.text("pageType")
                .map(type -> FILTERED_TYPES.get(type).equals(page.path("type").asText()))
                .orElse(true);
        boolean isListed = !filters.has("entityIds")
                || filters.ids("entityIds").contains(page.path("id").asLong());
        return isOfType
                && isListed
                && filters.flag("isVisibleInNavigation")
                        .map(wanted -> wanted == page.path("is_visible").asBoolean())
                        .orElse(true);
    }

    private static Comparator<ObjectNode> order(Call call) {
        Comparator<ObjectNode> byId =
                Comparator.comparingLong(page -> page.path("id").asLong());
        Comparator<ObjectNode> bySort =
                Comparator.comparingLong(page -> page.path("sort_order").asLong());
        Comparator<ObjectNode> byParent =
                Comparator.comparingLong(page -> page.path("parent_id").asLong());
        Comparator<ObjectNode> byName =
                Comparator.comparing(page -> page.path("name").asText());
        return switch (call.text("sortBy").orElse("PAGE_ID")) {
            case "SORT_ORDER" -> bySort.thenComparing(byId);
            case "PARENT_ID_AND_SORT_ORDER_AND_TITLE" ->
                byParent.thenComparing(bySort).thenComparing(byName).thenComparing(byId);
            default -> byId;
        };
    }

    private static List<ObjectNode> breadcrumbs(Call call) {
        List<ObjectNode> way = new ArrayList<>();
        Optional<ObjectNode> page = Optional.of(call.row());
        int depth = call.integer("depth").orElse(1);
        while (page.isPresent() && way.size() < depth) {
            ObjectNode crumb = Json.object()
                    .put("entityId", page.get().path("id").asLong())
                    .put("name", page.get().path("name").asText());
            crumb.set("path", page.get().get("url"));
            way.add(0, crumb);
            page = one(call.visit(), page.get().path("parent_id").asLong()).map(Row::json);
        }
        return way;
    }

    private static List<String> contactFields(ObjectNode page) {
        return Arrays.stream(page.path("contact_fields").asText("").split(","))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
