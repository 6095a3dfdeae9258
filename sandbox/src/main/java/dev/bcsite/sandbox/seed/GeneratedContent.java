package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;

/** What a made-up shop has besides its catalog: some pages, some posts, and a redirect for about fifty products. */
final class GeneratedContent {

    private static final List<String> PAGES = List.of("About Us", "Shipping & Returns", "Contact", "Our Workshop");
    private static final int POSTS = 12;

    private GeneratedContent() {}

    /** The files of a seed, by name. */
    static Map<String, String> files(int products, long seed) {
        return Map.of(
                "pages", Json.text(pages(seed)),
                "blog", Json.text(posts(seed)),
                "redirects", Json.text(redirects(products)));
    }

    private static ArrayNode pages(long seed) {
        ArrayNode pages = Json.array();
        for (String name : PAGES) {
            Chance chance = new Chance(seed, "page", pages.size());
            pages.addObject()
                    .put("id", pages.size())
                    .put("name", name)
                    .put("sort_order", pages.size())
                    .put("body", GeneratedText.description(chance))
                    .put("content_type", "text/html");
        }
        return pages;
    }

    private static ArrayNode posts(long seed) {
        ArrayNode posts = Json.array();
        for (int i = 1; i <= POSTS; i++) {
            Chance chance = new Chance(seed, "post", i);
            String title = "On the " + chance.of(Words.ADJECTIVES) + " " + chance.of(Words.THINGS) + ", " + i;
            ObjectNode post = posts.addObject().put("id", i).put("title", title);
            post.put("body", GeneratedText.description(chance));
            post.put("summary", chance.of(Words.SENTENCES)).put("author", chance.of(Words.BRANDS));
            post.put("published_date", Moments.catalog(i * 10_000L)).put("is_published", i % 10 != 0);
            post.putArray("tags").add(chance.of(Words.MATERIALS)).add(chance.of(Words.DEPARTMENTS));
        }
        return posts;
    }

    private static ArrayNode redirects(int products) {
        ArrayNode redirects = Json.array();
        for (int i = 1; i <= products / 50; i++) {
            ObjectNode redirect = redirects.addObject().put("id", i).put("from_path", "/old/item-" + i + ".html");
            redirect.putObject("to").put("type", "product").put("entity_id", i * 50);
        }
        return redirects;
    }
}
