package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.Urls;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a page may be. What its type needs must be there when it is made; later, fields come as they like. */
final class PageRules {

    private static final int MOST_PAGES = 4000;
    private static final List<String> CONTACT_FIELDS = List.of("fullname", "companyname", "phone", "orderno", "rma");
    private static final Map<String, String> NEEDED =
            Map.of("page", "body", "raw", "body", "link", "link", "contact_form", "email");
    private static final Shape FIELDS = Shape.of(
            "page",
            Field.whole("channel_id"),
            Field.text("name").required().between(1, 100),
            Field.choice("type", "page", "raw", "contact_form", "link", "blog").required(),
            Field.bool("is_visible"),
            Field.whole("parent_id"),
            Field.whole("sort_order"),
            Field.bool("is_homepage"),
            Field.bool("is_customers_only"),
            Field.text("url"),
            Field.text("meta_title").nullable(),
            Field.text("meta_keywords").nullable(),
            Field.text("meta_description").nullable(),
            Field.text("search_keywords").nullable(),
            Field.text("body").nullable(),
            Field.text("content_type"),
            Field.text("link"),
            Field.text("email").most(255),
            Field.text("contact_fields"));

    private final StoreState state;
    private final Urls urls;

    PageRules(StoreState state) {
        this.state = state;
        this.urls = new Urls(state);
    }

    private Table pages() {
        return state.table(Kind.PAGES);
    }

    ObjectNode created(ObjectNode body) {
        Problems problems = new Problems();
        ObjectNode page = FIELDS.created(body, "", problems);
        String type = page.path("type").asText();
        String needed = NEEDED.getOrDefault(type, "name");
        if (!page.hasNonNull(needed)) {
            problems.add(needed, "is required for a page of the type " + type);
        }
        if (type.equals("blog")) {
            problems.add("type", "blog pages are made in the control panel only");
        }
        if (pages().size() >= MOST_PAGES) {
            problems.add("", "a store can have " + MOST_PAGES + " pages");
        }
        refuse(page, problems);
        problems.refuseAny();
        if (page.path("url").asText().isEmpty() && !type.equals("link")) {
            page.put("url", urls.free("/", page.path("name").asText(), Kind.PAGES, 0));
        }
        return page;
    }

    ObjectNode changed(ObjectNode before, ObjectNode body) {
        Problems problems = new Problems();
        ObjectNode page = FIELDS.changed(before, body, "", problems);
        refuse(page, problems);
        problems.refuseAny();
        return page;
    }

    private void refuse(ObjectNode page, Problems problems) {
        long id = page.path("id").asLong();
        long parent = page.path("parent_id").asLong();
        boolean isNameTaken = pages().stream()
                .filter(other -> other.path("id").asLong() != id)
                .anyMatch(other -> other.path("name")
                        .asText()
                        .equalsIgnoreCase(page.path("name").asText()));
        if (isNameTaken) {
            problems.add("name", "is already in use");
        }
        if (state.channels().row(page.path("channel_id").asLong()).isEmpty()) {
            problems.add("channel_id", "is not a channel of this store");
        }
        if (parent != 0 && (parent == id && id != 0 || pages().row(parent).isEmpty())) {
            problems.add("parent_id", "is not another page of this store");
        }
        String url = page.path("url").asText("");
        if (!url.isEmpty() && !url.startsWith("/")) {
            problems.add("url", "must begin with a slash");
        }
        boolean areFieldsKnown = Arrays.stream(
                        page.path("contact_fields").asText("").split(","))
                .map(String::strip)
                .allMatch(field -> field.isEmpty() || CONTACT_FIELDS.contains(field));
        if (!areFieldsKnown) {
            problems.add("contact_fields", "must be of " + String.join(",", CONTACT_FIELDS));
        }
    }

    /** Whether no other page of the channel, and nothing else of the store, has the URL of this one. */
    boolean isFree(ObjectNode page) {
        String url = page.path("url").asText("");
        boolean isOther = Arrays.stream(pages().having("url", url))
                .mapToObj(pages()::row)
                .flatMap(found -> found.stream())
                .filter(other -> other.path("channel_id").equals(page.path("channel_id")))
                .anyMatch(other -> other.path("id").asLong() != page.path("id").asLong());
        return url.isEmpty() || !isOther && !urls.isTakenOutside(Kind.PAGES, url);
    }

    /** A channel has one home page: the last one that was made it. */
    void makeOnlyHomepage(ObjectNode page) {
        for (long other : pages().having("is_homepage", "true")) {
            boolean isRival = pages().row(other)
                    .filter(row -> row.path("channel_id").equals(page.path("channel_id")))
                    .filter(row -> row.path("id").asLong() != page.path("id").asLong())
                    .isPresent();
            if (isRival) {
                pages().edit(other, row -> row.put("is_homepage", false));
            }
        }
    }
}
