package dev.bcsite.function.say;

import static dev.bcsite.function.call.Route.get;
import static dev.bcsite.function.call.Route.guess;

import dev.bcsite.function.call.Route;
import dev.bcsite.function.store.StorefrontApi;
import java.util.List;

/** What shoppers tell the store beside their orders, and what they may ask it without a session. */
public final class SayRoutes {

    private SayRoutes() {}

    public static List<Route> of(StorefrontApi storefront) {
        return List.of(
                get("fresh", "/api/fresh/{}", new FreshProduct(storefront)),
                get("notice", "/api/notice", new ReadNotices("notice")),
                get("gift-certificate", "/api/gift-certificate", new ReadNotices("gift-certificate")),
                guess("balance", "/api/gift-certificate", new CertificateBalance(storefront))
                        .toldAt("gift-certificate"),
                guess("review", "/api/reviews", new WriteReview(storefront)).toldAt("notice"),
                guess("contact", "/api/contact", new WriteMessage(storefront)).toldAt("notice"),
                guess("newsletter", "/api/newsletter", new Subscribe(storefront))
                        .toldAt("notice"));
    }
}
