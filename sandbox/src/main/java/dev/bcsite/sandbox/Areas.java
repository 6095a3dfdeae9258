package dev.bcsite.sandbox;

import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.catalog.Brands;
import dev.bcsite.sandbox.catalog.Categories;
import dev.bcsite.sandbox.catalog.PriceLists;
import dev.bcsite.sandbox.catalog.Products;
import dev.bcsite.sandbox.channel.Channels;
import dev.bcsite.sandbox.channel.Redirects;
import dev.bcsite.sandbox.channel.SiteRoutes;
import dev.bcsite.sandbox.channel.Sites;
import dev.bcsite.sandbox.content.StoreContent;
import dev.bcsite.sandbox.identity.StorefrontTokenEndpoints;
import dev.bcsite.sandbox.inventory.Inventory;
import dev.bcsite.sandbox.pricing.Pricing;
import dev.bcsite.sandbox.settings.StoreInformation;
import dev.bcsite.sandbox.state.StoreState;
import java.util.List;
import java.util.stream.Stream;

/** Everything the management API can be asked, area by area. */
final class Areas {

    private Areas() {}

    static List<Endpoint> endpoints(StoreState state) {
        return Stream.of(
                        new Products(state).endpoints(),
                        new Categories(state).endpoints(),
                        new Brands(state).endpoints(),
                        new PriceLists(state).endpoints(),
                        new Inventory(state).endpoints(),
                        List.of(new Pricing(state).endpoint()),
                        new Channels(state).endpoints(),
                        new Sites(state).endpoints(),
                        new SiteRoutes(state).endpoints(),
                        new Redirects(state).endpoints(),
                        new StoreContent(state).endpoints(),
                        new StoreInformation(state).endpoints(),
                        new StorefrontTokenEndpoints(state).endpoints())
                .flatMap(List::stream)
                .toList();
    }
}
