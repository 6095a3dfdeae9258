package dev.bcsite.sandbox.hook;

import dev.bcsite.sandbox.table.Json;
import java.util.Set;
import java.util.stream.Stream;

/** What categories and their trees tell; once for the store, and once for each channel that shows the tree. */
final class CategoryEvents {

    private CategoryEvents() {}

    static Stream<Event> ofCategory(Difference category, Surroundings around) {
        if (category.isUpdate() && !category.touchesMoreThan("views")) {
            return Stream.empty();
        }
        long tree = category.row().path("tree_id").asLong();
        return Stream.concat(
                Stream.of(Event.typed("store/category/" + category.verb(), "category", category.id())),
                around.channelsOfTree(tree).stream()
                        .map(channel -> Event.ofChannel(
                                channel,
                                "category/" + category.verb(),
                                Json.object().put("category_id", category.id()).put("tree_id", tree))));
    }

    /** Updated, whatever became of the tree. */
    static Stream<Event> ofTree(Difference tree, Surroundings around) {
        Set<Long> channels = Json.longs(tree.before(), "channels");
        channels.addAll(Json.longs(tree.after(), "channels"));
        return channels.stream()
                .map(channel -> Event.ofChannel(
                        channel, "categoryTree/updated", Json.object().put("tree_id", tree.id())));
    }
}
