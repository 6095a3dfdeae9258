package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;

/** Reads which tax zone the store assumes for guests. */
record ReadTaxSettings() implements Endpoint<ReadTaxSettings.GuestZone> {

    /**
     * @param isByLocation whether BigCommerce's own storefront would look where each guest is instead
     * @param all settings, as they were sent
     */
    record GuestZone(long id, boolean isByLocation, String all) {}

    @Override
    public String action() {
        return "read the tax settings";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/tax/settings");
    }

    @Override
    public GuestZone read(JsonNode body) throws UnreadableAnswerException {
        JsonRow row = JsonRow.of("tax settings", Body.object(body));
        return new GuestZone(
                row.optionalId("guest_shopper_tax_zone_id").orElse(1L),
                row.flag("should_use_geolocation_to_determine_guest_shopper_tax_zone"),
                Body.object(body).toString());
    }

    @Override
    public Scope scope() {
        return Scope.INFORMATION;
    }
}
