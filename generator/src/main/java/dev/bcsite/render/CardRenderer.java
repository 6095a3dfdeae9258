package dev.bcsite.render;

import dev.bcsite.site.SiteViews;
import dev.bcsite.site.view.Markup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Renders the card of a product once, however many lists show it. Safe for several threads. */
final class CardRenderer {

    private final Templates templates;
    private final SiteViews views;
    private final Map<String, Object> shared;
    private final Map<Long, Markup> cards = new ConcurrentHashMap<>();

    CardRenderer(Templates templates, SiteViews views, Map<String, Object> shared) {
        this.templates = templates;
        this.views = views;
        this.shared = shared;
    }

    Markup card(long product) {
        Markup known = cards.get(product);
        return known == null ? cards.computeIfAbsent(product, this::render) : known;
    }

    private Markup render(long product) {
        Map<String, Object> model = new java.util.HashMap<>(shared);
        model.put("card", views.card(product));
        try {
            return templates
                    .fill(PageContexts.CARD, "card of product " + product, model)
                    .markup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
