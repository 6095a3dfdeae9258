package dev.bcsite.why;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page's story for people, line by line. */
public final class StoryText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();

    private StoryText() {}

    public static List<String> lines(PageStory story) {
        StoryText text = new StoryText();
        text.lines.add(story.path().toString());
        text.add("page", List.of(story.kind() + ", " + story.storefront() + ", " + story.locale()));
        text.add("about", List.of(story.subject().toString()));
        text.add("reads", story.inputs());
        story.lists().forEach(text::add);
        text.add("templates", story.templates());
        text.add("assets", story.assets());
        String size = story.size()
                .map(bytes -> String.format(Locale.ROOT, ", %,d bytes", bytes))
                .orElse(", not published");
        text.add("file", List.of(story.file() + size));
        text.add("fingerprint", List.of(story.fingerprint().toString()));
        text.add("rendered", List.of(last(story)));
        text.add(
                "next build",
                List.of(story.next()
                        .map(cause -> "renders it: " + sentence(cause))
                        .orElse("leaves it as it is")));
        return List.copyOf(text.lines);
    }

    private static String last(PageStory story) {
        return story.last()
                .map(last -> TIME.format(last.at()) + ": " + sentence(last.cause()))
                .orElse("before the builds that are remembered");
    }

    private static String sentence(Cause cause) {
        return cause.inputs().isEmpty()
                ? cause.reason().sentence()
                : cause.reason().sentence() + ": " + String.join(", ", cause.inputs());
    }

    /** The first line has the name; the others are below it. */
    private void add(String name, List<?> values) {
        String before = name;
        for (Object value : values) {
            lines.add(String.format(Locale.ROOT, "  %-12s %s", before, value));
            before = "";
        }
    }
}
