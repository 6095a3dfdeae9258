package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Banners of four sorts of page, while they are visible and their dates hold. */
final class Banners {

    private Banners() {}

    static void bind(Bindings bindings) {
        bindings.type("Banners")
                .connection("homePage", call -> on(call, "home_page", Optional.empty()))
                .connection("searchPage", call -> on(call, "search_page", Optional.empty()))
                .connection("categoryPage", call -> on(call, "category_page", call.integer("categoryEntityId")))
                .connection("brandPage", call -> on(call, "brand_page", call.integer("brandEntityId")));
        bindings.type("Banner")
                .node()
                .text("content", "content")
                .field(
                        "location",
                        call -> call.row().path("location").asText("top").toUpperCase(Locale.ROOT));
    }

    static Optional<Row> one(Visit visit, long id) {
        return visit.state()
                .table(Kind.BANNERS)
                .row(id)
                .filter(row -> isShown(visit, row))
                .map(row -> Row.of("Banner", row));
    }

    private static List<ObjectNode> on(Call call, String page, Optional<Integer> item) {
        return call.visit()
                .rows(
                        Kind.BANNERS,
                        row -> row.path("page").asText().equals(page)
                                && isShown(call.visit(), row)
                                && item.map(id -> id == row.path("item_id").asInt())
                                        .orElse(true));
    }

    private static boolean isShown(Visit visit, ObjectNode banner) {
        boolean isVisible = banner.path("visible").asText("1").equals("1");
        long now = visit.state().clock().instant().getEpochSecond();
        boolean isInTime = !banner.path("date_type").asText("always").equals("custom")
                || banner.path("date_from").asLong() <= now
                        && now <= banner.path("date_to").asLong(Long.MAX_VALUE);
        return isVisible && isInTime;
    }
}
