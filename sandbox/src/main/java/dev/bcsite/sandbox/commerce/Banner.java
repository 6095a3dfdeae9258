package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a promotion has to say to a shopper, on which pages: that it holds, or what is missing for it. */
public record Banner(long promotion, String type, List<String> pages, String text) {

    static List<Banner> of(Till till, Totals totals) {
        List<Banner> banners = new ArrayList<>();
        for (ObjectNode row : till.state().table(Kind.PROMOTIONS).stream().toList()) {
            Promotion promotion = new Promotion(row);
            boolean isApplied = totals.promotions().stream().anyMatch(one -> one.id() == promotion.id())
                    || totals.coupons().stream().anyMatch(one -> one.source().promotion() == promotion.id());
            if (isApplied || promotion.isAutomatic() && promotion.holds(till)) {
                Json.objects(row, "notifications").stream()
                        .filter(one -> one.path("type").asText().equals("APPLIED") == isApplied)
                        .map(one -> of(promotion.id(), one))
                        .forEach(banners::add);
            }
        }
        return banners;
    }

    private static Banner of(long promotion, ObjectNode notification) {
        List<String> pages = new ArrayList<>();
        notification.path("locations").forEach(page -> pages.add(page.asText()));
        return new Banner(
                promotion,
                notification.path("type").asText().toLowerCase(Locale.ROOT),
                List.copyOf(pages),
                notification.path("content").asText());
    }
}
