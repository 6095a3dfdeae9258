package dev.bcsite.render;

import dev.bcsite.base.Digest;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What pages share beside what they are about, for each sort of page: what all pages have, the templates of its kind, and
 * that of cards if it shows any.
 *
 * <p>Header and footer count as what they came out as. An edit of theirs that leaves them the same makes no page stale.
 */
final class PageContexts {

    static final String CARD = "fragments/card.ftlh";

    private final Map<PageKind, Context> plain = new EnumMap<>(PageKind.class);
    private final Map<PageKind, Context> withCards = new EnumMap<>(PageKind.class);

    /** @param common what all pages have, by name */
    PageContexts(Theme theme, Assets assets, SortedMap<String, Digest> common) {
        for (PageKind kind : theme.kinds()) {
            SortedMap<String, Digest> parts = new TreeMap<>(common);
            add(theme, assets, kind.template(), parts);
            plain.put(kind, Context.of(parts));
            add(theme, assets, CARD, parts);
            withCards.put(kind, Context.of(parts));
        }
    }

    Context of(PagePlan page) {
        return (showsCards(page) ? withCards : plain).get(page.kind());
    }

    private static boolean showsCards(PagePlan page) {
        return page.lists().values().stream()
                .anyMatch(list -> !list.isEmpty() && list.get(0).facet().equals("card"));
    }

    private static void add(Theme theme, Assets assets, String template, SortedMap<String, Digest> parts) {
        TemplateClosure closure = theme.closure(template);
        for (String path : closure.templates()) {
            parts.put("template:" + path, Digest.of(theme.templates().get(path)));
        }
        for (Asset asset : assets.all()) {
            if (closure.anyAsset() || closure.assets().contains(asset.name())) {
                parts.put("asset:" + asset.name(), Digest.of(asset.integrity()));
            }
        }
    }

    /** @param parts by name, such as {@code template:layout.ftlh} */
    record Context(SortedMap<String, Digest> parts, Digest digest) {

        static Context of(SortedMap<String, Digest> parts) {
            return new Context(Collections.unmodifiableSortedMap(new TreeMap<>(parts)), StructureDigest.of(parts));
        }
    }
}
