package dev.bcsite.render;

import dev.bcsite.base.Digest;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What pages share beside what they are about, as one digest for each sort of page: what all pages have, the templates of
 * its kind, and that of cards if it shows any.
 *
 * <p>Header and footer count as what they came out as. An edit of theirs that leaves them the same makes no page stale.
 */
final class PageContexts {

    static final String CARD = "fragments/card.ftlh";

    private final Theme theme;
    private final Assets assets;
    private final Map<PageKind, Digest> plain = new EnumMap<>(PageKind.class);
    private final Map<PageKind, Digest> withCards = new EnumMap<>(PageKind.class);

    /** @param shared what all pages have */
    PageContexts(Theme theme, Assets assets, Digest shared) {
        this.theme = theme;
        this.assets = assets;
        Digest card = digest(CARD);
        for (PageKind kind : PageKind.values()) {
            Digest own = StructureDigest.of(shared, digest(kind.template()));
            plain.put(kind, own);
            withCards.put(kind, StructureDigest.of(own, card));
        }
    }

    Digest of(PagePlan page) {
        return (showsCards(page) ? withCards : plain).get(page.kind());
    }

    static boolean showsCards(PagePlan page) {
        return page.lists().values().stream()
                .anyMatch(list -> !list.isEmpty() && list.get(0).facet().equals("card"));
    }

    private Digest digest(String template) {
        TemplateClosure closure = theme.closure(template);
        List<String> asked = assets.all().stream()
                .filter(asset -> closure.anyAsset() || closure.assets().contains(asset.name()))
                .map(asset -> asset.name() + " " + asset.integrity())
                .toList();
        return StructureDigest.of(
                closure.templates().stream()
                        .map(path -> path + "\n" + theme.templates().get(path))
                        .toList(),
                asked);
    }
}
