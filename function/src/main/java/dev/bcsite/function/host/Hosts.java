package dev.bcsite.function.host;

import dev.bcsite.function.Environment;
import dev.bcsite.function.Hosting;
import dev.bcsite.function.Settings;
import dev.bcsite.function.ShopFunction;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.once.Keep;
import dev.bcsite.function.view.PublishedViews;
import dev.bcsite.function.view.SitePages;
import dev.bcsite.function.view.Views;
import dev.bcsite.function.watch.Watch;
import java.time.InstantSource;

/** What the hosts in clouds have in common. */
final class Hosts {

    private Hosts() {}

    /** A function for these settings, with the pages of the published storefront. */
    static ShopFunction function(Environment environment) {
        Settings settings = environment.settings();
        InstantSource clock = InstantSource.system();
        Views views = new PublishedViews(new SitePages(settings.site()), clock, PublishedViews.USUAL);
        return ShopFunction.of(settings, new Hosting(views, Keep.NOWHERE, new Watch(System.out), clock));
    }

    /** For what never becomes a request that the function could answer. */
    static Response refusal(Reason reason, String message) {
        Refusal refusal = Refusal.of(reason, message);
        return Response.json(reason.status(), Data.object().with("problem", refusal.asData()))
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
    }
}
