package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;

/**
 * What a merchant says about promotions in the control panel, in the document {@code promotions/settings}.
 *
 * @param coupons how many coupons an order can have: one, usually
 * @param reducesGivenPrices whether promotions reduce prices that somebody set by hand
 */
record PromotionSettings(int coupons, boolean reducesGivenPrices) {

    static PromotionSettings of(StoreState state) {
        JsonNode settings = state.documents().get("promotions/settings").orElseGet(Json::object);
        return new PromotionSettings(
                settings.path("number_of_coupons_allowed_at_checkout").asInt(1),
                settings.path("discounts_overridden_prices").asBoolean(false));
    }
}
