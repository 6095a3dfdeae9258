package dev.bcsite.content;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a front matter says for the store, within the lengths that BigCommerce takes. */
final class WriteBackReader {

    static final List<String> KEYS = List.of("listing", "seo", "metafields");

    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_TEXT = 65_535;
    private static final int LONGEST_KEY = 64;

    private final YamlMap yaml;

    WriteBackReader(YamlMap yaml) {
        this.yaml = yaml;
    }

    WriteBack read() {
        return new WriteBack(
                yaml.map("listing").map(WriteBackReader::listing),
                yaml.map("seo").map(WriteBackReader::seo),
                yaml.map("metafields").map(WriteBackReader::metafields).orElseGet(TreeMap::new));
    }

    /** What can be known only of a document whose original was read: whether it is about one thing. */
    static void check(DocumentHead head, Problems problems) {
        Optional<Attachment> attachment = head.front().attachment();
        for (String key : KEYS) {
            if (head.yaml().value(key).isEmpty()) {
                continue;
            }
            String where = head.yaml().where(key);
            if (attachment.isEmpty()) {
                problems.add(Problem.at(
                        where, "\"" + key + "\" says nothing without an attachment", "add product, category or brand"));
            } else if (attachment.get().ids().size() > 1) {
                problems.add(Problem.at(
                        where,
                        "\"" + key + "\" is about one thing, and the document is attached to "
                                + attachment.get().ids().size(),
                        "give each a document of its own"));
            } else if (key.equals("listing") && attachment.get().target() != Attachment.Target.PRODUCT) {
                problems.add(Problem.at(where, "only products are listed", "remove \"listing\""));
            }
        }
    }

    private static WriteBack.Listing listing(YamlMap listing) {
        listing.unknownKeys(List.of("state", "name", "description"));
        return new WriteBack.Listing(
                listing.oneOf("state", List.of("active", "disabled")),
                text(listing, "name", LONGEST_TITLE),
                text(listing, "description", LONGEST_TEXT));
    }

    private static WriteBack.Seo seo(YamlMap seo) {
        seo.unknownKeys(List.of("title", "description"));
        return new WriteBack.Seo(line(seo, "title", LONGEST_TITLE), line(seo, "description", LONGEST_TEXT));
    }

    private static SortedMap<String, String> metafields(YamlMap metafields) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String namespace : metafields.keys()) {
            requireName(metafields, namespace, "[^.\\s\\p{Cntrl}]+");
            metafields.map(namespace).ifPresent(map -> {
                for (String key : map.keys()) {
                    requireName(map, key, "[^\\s\\p{Cntrl}]+");
                    text(map, key, LONGEST_TEXT).ifPresent(value -> values.put(namespace + "." + key, value));
                }
            });
        }
        return values;
    }

    private static void requireName(YamlMap map, String name, String form) {
        if (name.length() > LONGEST_KEY || !name.matches(form)) {
            map.problem(
                    name,
                    "\"" + YamlValue.shown(name) + "\" cannot be the name of a metafield",
                    "use at most " + LONGEST_KEY + " characters without blanks, and no point in a namespace");
        }
    }

    private static Optional<String> line(YamlMap map, String key, int longest) {
        return text(map, key, longest).map(text -> text.replaceAll("\\p{Cntrl}+", " "));
    }

    private static Optional<String> text(YamlMap map, String key, int longest) {
        Optional<String> text = map.text(key).map(String::strip).filter(found -> !found.isEmpty());
        if (text.filter(found -> found.length() > longest).isPresent()) {
            map.problem(
                    key,
                    "\"" + key + "\" has " + text.get().length() + " characters, and BigCommerce takes " + longest,
                    "shorten it");
            return Optional.empty();
        }
        return text;
    }
}
