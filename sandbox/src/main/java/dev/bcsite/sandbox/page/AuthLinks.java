package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.state.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where shoppers sign in and out: at the store, or, when the channel's checkout settings say so and its site has routes
 * for it, on the site, which sends them back to {@code redirectTo}.
 */
record AuthLinks(Visit visit) {

    /** @param isElsewhere whether it leaves the store, and so the frame */
    record Link(String href, boolean isElsewhere) {}

    Link signIn() {
        return onSite("login").orElseGet(() -> new Link(visit.loginPath() + "?from=" + from(), false));
    }

    Link signOut() {
        return onSite("logout").orElseGet(() -> new Link(visit.loginPath() + "?action=logout", false));
    }

    private Optional<Link> onSite(String type) {
        boolean isWanted = CheckoutSettings.of(visit)
                .path("should_redirect_to_storefront_for_auth")
                .asBoolean();
        return isWanted ? route(type).map(route -> new Link(siteUrl(route), true)) : Optional.empty();
    }

    private Optional<String> route(String type) {
        return visit.site()
                .flatMap(site -> visit.state().table(Kind.ROUTES).stream()
                        .filter(route -> route.path("site_id").asLong()
                                == site.path("id").asLong())
                        .filter(route -> route.path("type").asText().equals(type))
                        .map(route -> route.path("route").asText())
                        .findFirst());
    }

    private String siteUrl(String route) {
        String back = URLEncoder.encode("/" + from(), StandardCharsets.UTF_8);
        return visit.siteUrl().replaceFirst("/+$", "") + "/" + route.replaceFirst("^/+", "") + "?redirectTo=" + back;
    }

    /** The page to come back to, without its first slash. */
    private String from() {
        String path = visit.request().path();
        return path.contains("checkout") ? visit.checkoutPath().substring(1) : "account.php";
    }
}
