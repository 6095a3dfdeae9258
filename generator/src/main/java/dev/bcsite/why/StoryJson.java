package dev.bcsite.why;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The stories of pages for programs: a list, as several storefronts may have a page at one path. */
public final class StoryJson {

    private StoryJson() {}

    public static String of(List<PageStory> stories) {
        ArrayNode all = Json.array();
        stories.forEach(story -> all.add(page(story)));
        return new String(Json.lines(all), StandardCharsets.UTF_8);
    }

    private static ObjectNode page(PageStory story) {
        ObjectNode page = Json.object()
                .put("path", story.path().toString())
                .put("kind", story.kind())
                .put("storefront", story.storefront())
                .put("locale", story.locale());
        page.set("subject", named(story.subject()));
        story.inputs().forEach(input -> page.withArray("inputs").add(named(input)));
        story.lists()
                .forEach((name, list) -> list.forEach(
                        entry -> page.withObject("/lists").withArray(name).add(named(entry))));
        story.templates().forEach(page.withArray("templates")::add);
        story.assets().forEach(page.withArray("assets")::add);
        page.put("file", story.file().text());
        story.size().ifPresent(size -> page.put("bytes", size));
        page.put("fingerprint", story.fingerprint().toString());
        story.last()
                .ifPresent(last -> page.set(
                        "rendered", put(Json.object().put("at", last.at().toString()), last.cause())));
        story.next().ifPresent(cause -> page.set("nextBuild", put(Json.object(), cause)));
        return page;
    }

    private static ObjectNode put(ObjectNode node, Cause cause) {
        node.put("reason", cause.reason().sentence());
        cause.inputs().forEach(node.withArray("inputs")::add);
        return node;
    }

    private static ObjectNode named(Named named) {
        ObjectNode node = Json.object().put("ref", named.ref());
        return named.name().isEmpty() ? node : node.put("name", named.name());
    }
}
