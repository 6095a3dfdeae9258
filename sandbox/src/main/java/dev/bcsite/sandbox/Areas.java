package dev.bcsite.sandbox;

import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.cart.AbandonedCartResource;
import dev.bcsite.sandbox.cart.CartResource;
import dev.bcsite.sandbox.catalog.Brands;
import dev.bcsite.sandbox.catalog.Categories;
import dev.bcsite.sandbox.catalog.PriceLists;
import dev.bcsite.sandbox.catalog.Products;
import dev.bcsite.sandbox.channel.Channels;
import dev.bcsite.sandbox.channel.CheckoutUrls;
import dev.bcsite.sandbox.channel.CurrencyAssignments;
import dev.bcsite.sandbox.channel.Listings;
import dev.bcsite.sandbox.channel.Redirects;
import dev.bcsite.sandbox.channel.SiteRoutes;
import dev.bcsite.sandbox.channel.Sites;
import dev.bcsite.sandbox.checkout.CheckoutResource;
import dev.bcsite.sandbox.content.Banners;
import dev.bcsite.sandbox.content.Blog;
import dev.bcsite.sandbox.content.Pages;
import dev.bcsite.sandbox.content.Scripts;
import dev.bcsite.sandbox.customer.CustomerArea;
import dev.bcsite.sandbox.hook.Hooks;
import dev.bcsite.sandbox.hook.WebhookDeliveries;
import dev.bcsite.sandbox.identity.StorefrontTokenEndpoints;
import dev.bcsite.sandbox.inventory.Inventory;
import dev.bcsite.sandbox.marketing.CertificateResource;
import dev.bcsite.sandbox.marketing.CouponResource;
import dev.bcsite.sandbox.marketing.PromotionResource;
import dev.bcsite.sandbox.order.OrderArea;
import dev.bcsite.sandbox.payment.PaymentsApi;
import dev.bcsite.sandbox.pricing.Pricing;
import dev.bcsite.sandbox.settings.Analytics;
import dev.bcsite.sandbox.settings.Currencies;
import dev.bcsite.sandbox.settings.Geography;
import dev.bcsite.sandbox.settings.LogoUploads;
import dev.bcsite.sandbox.settings.SearchFilters;
import dev.bcsite.sandbox.settings.Settings;
import dev.bcsite.sandbox.settings.StoreInformation;
import dev.bcsite.sandbox.settings.Taxes;
import dev.bcsite.sandbox.state.StoreState;
import java.util.ArrayList;
import java.util.List;

/** Everything the management API can be asked, area by area. */
final class Areas {

    private Areas() {}

    /** @param deliveries what the list of webhooks says about them */
    static List<Endpoint> endpoints(StoreState state, WebhookDeliveries deliveries) {
        List<Endpoint> all = new ArrayList<>();
        all.addAll(new Products(state).endpoints());
        all.addAll(new Categories(state).endpoints());
        all.addAll(new Brands(state).endpoints());
        all.addAll(new PriceLists(state).endpoints());
        all.addAll(new Inventory(state).endpoints());
        all.add(new Pricing(state).endpoint());
        all.addAll(new Channels(state).endpoints());
        all.addAll(new CurrencyAssignments(state).endpoints());
        all.addAll(new Listings(state).endpoints());
        all.addAll(new Sites(state).endpoints());
        all.addAll(new CheckoutUrls(state).endpoints());
        all.addAll(new SiteRoutes(state).endpoints());
        all.addAll(new Redirects(state).endpoints());
        all.addAll(new Pages(state).endpoints());
        all.addAll(new Blog(state).endpoints());
        all.addAll(new Banners(state).endpoints());
        all.addAll(new Scripts(state).endpoints());
        all.addAll(new StoreInformation(state).endpoints());
        all.addAll(new Settings(state).endpoints());
        all.addAll(new LogoUploads(state).endpoints());
        all.addAll(new SearchFilters(state).endpoints());
        all.addAll(new Analytics(state).endpoints());
        all.addAll(new Currencies(state).endpoints());
        all.addAll(new Taxes(state).endpoints());
        all.addAll(new Geography().endpoints());
        all.addAll(new StorefrontTokenEndpoints(state).endpoints());
        all.addAll(new CustomerArea(state).endpoints());
        all.addAll(new OrderArea(state).endpoints());
        all.addAll(new PaymentsApi(state).endpoints());
        all.addAll(new Hooks(state, deliveries).endpoints());
        all.addAll(new CartResource(state).endpoints());
        all.addAll(new CheckoutResource(state).endpoints());
        all.addAll(new AbandonedCartResource(state).endpoints());
        all.addAll(new PromotionResource(state).endpoints());
        all.addAll(new CouponResource(state).endpoints());
        all.addAll(new CertificateResource(state).endpoints());
        return all;
    }
}
