package dev.bcsite;

import static dev.bcsite.BrokenSetUp.of;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything that a test breaks of a healthy set-up, with the exact words that it leads to. */
final class BrokenSetUps {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APPLY = "; bcsite plan shows what is to change, and bcsite apply changes it";
    private static final String MAKE_ANEW = "; make a new one, and set BCSITE_STOREFRONT_TOKEN to it";
    private static final String SWITCH_ON = "; switch it to active in the control panel when the site is up";

    private static final String CUSTOM_CHECKOUT =
            "    checkout: custom\n    checkoutScript: {url: \"https://cdn.shop.example/checkout.js\"}\n";

    private BrokenSetUps() {}

    static List<BrokenSetUp> all() {
        List<BrokenSetUp> all = new ArrayList<>();
        all.addAll(access());
        all.addAll(machine());
        all.addAll(project());
        all.addAll(store());
        all.addAll(channel());
        all.addAll(domains());
        all.addAll(checkout());
        all.addAll(registration());
        all.addAll(webhooks());
        all.addAll(tokens());
        return all;
    }

    private static List<BrokenSetUp> access() {
        return List.of(
                of(
                        "the token is not valid",
                        patient -> patient.state()
                                .access()
                                .revoke(patient.site().store().token()),
                        "problem  credentials: Could not read how the webhooks fare: HTTP 401; the access token is not valid for"
                                + " store sandbox1: check BCSITE_ACCESS_TOKEN"),
                lacking(Scope.PRODUCTS, "Products", "count the products of channel 1"),
                lacking(Scope.INFORMATION, "Information & Settings", "read the store's time"),
                lacking(Scope.CHANNEL_SETTINGS, "Channel Settings", "list the channels"),
                lacking(Scope.CHANNEL_LISTINGS, "Channel Listings", "list the listings of channel 1"),
                lacking(Scope.SITES, "Sites & Routes", "read the site of channel 1"),
                lacking(Scope.CONTENT, "Content", "list the scripts of channel 1"),
                of(
                        "the scope Checkouts is missing where a checkout is set",
                        patient -> {
                            patient.configure("    locales", CUSTOM_CHECKOUT + "    locales");
                            patient.planAndApply();
                            patient.state().access().takeAway(Scope.CHECKOUTS);
                        },
                        "problem  scope Checkouts: Could not read the checkout settings of channel 1: HTTP 403; give the"
                                + " API account the scope \"Checkouts: read-only\""));
    }

    private static BrokenSetUp lacking(Scope scope, String title, String action) {
        return of(
                "the scope " + title + " is missing",
                patient -> patient.state().access().takeAway(scope),
                "problem  scope " + title + ": Could not " + action + ": HTTP 403; give the API account the scope \""
                        + title + ": read-only\"");
    }

    private static List<BrokenSetUp> machine() {
        return List.of(
                of(
                        "the clock is behind",
                        patient -> patient.state()
                                .clock()
                                .advance(Duration.ofMinutes(5).plusSeconds(10)),
                        "problem  clock: it is 5 minutes behind the store's; set it, best by NTP; tokens for signing in"
                                + " live for 30 seconds only"),
                of(
                        "the disk is full",
                        patient -> patient.room(50L * 1024 * 1024),
                        "problem  output folder: FOLDER/target/site has 50 MB left; make room on the disk",
                        "problem  state folder: FOLDER/.bcsite has 50 MB left; make room on the disk"),
                of(
                        "a file is where the output folder should be",
                        patient -> {
                            Path file = Files.createFile(patient.site().folder().resolve("file"));
                            patient.outputIn(file.resolve("site"));
                        },
                        "problem  output folder: FOLDER/file/site cannot be written: FOLDER/file is a file; change its"
                                + " permissions, or choose another folder"),
                of(
                        "the snapshot is damaged",
                        patient -> Files.writeString(snapshot(patient), "no snapshot"),
                        "problem  snapshot: FOLDER/.bcsite/snapshot.mv: the snapshot is damaged and was moved to"
                                + " snapshot.mv.damaged; build again: it will be pulled again"),
                of(
                        "the snapshot does not hold the channel",
                        patient -> {
                            addChannel(patient, 2);
                            patient.configure("channel: 1", "channel: 2");
                        },
                        "warning  snapshot: it does not hold channel 2; build again: it is pulled anew",
                        "problem  channel 2: no visible product is assigned to it; assign products to the channel in the"
                                + " control panel, or make them visible",
                        "problem  site of channel 2: BigCommerce has no site for the channel; set the storefront's url,"
                                + " then bcsite plan and bcsite apply"));
    }

    private static Path snapshot(PatientSite patient) {
        return patient.site().folder().resolve(".bcsite/snapshot.mv");
    }

    private static void addChannel(PatientSite patient, long id) {
        ObjectNode row = patient.state().channels().row(1).orElseThrow().deepCopy();
        patient.state()
                .channels()
                .put(id, row.put("id", id).put("name", "Second").put("platform", "custom"));
    }

    private static List<BrokenSetUp> project() {
        return List.of(
                of(
                        "there is no such theme",
                        patient -> patient.configure("theme: plain", "theme: plane"),
                        "problem  theme: theme: there is no theme \"plane\"; name a folder with a theme.yaml, or use \"default\""),
                of(
                        "a document cannot be read",
                        patient -> patient.site().write("content/about.md", "---\ntitel: About\n---\nHello\n"),
                        "problem  content: content/about.md:2: unknown key \"titel\"; did you mean \"title\"?"),
                of(
                        "the store has no such currency",
                        patient -> patient.configure("[USD]", "[USD, SEK]"),
                        "problem  channel 1: the store has no currency SEK, only USD; enable it in the control panel, or"
                                + " take it out of the storefront's currencies"),
                of(
                        "the theme has no words in a language",
                        patient -> patient.configure("[en]", "[en, fi]"),
                        "warning  channel 1: the theme has no words in fi, so it shows English ones; add strings/fi.yaml to"
                                + " a theme of your own"),
                of(
                        "no locale is of the store's language",
                        patient -> patient.configure("[en]", "[de]"),
                        "warning  channel 1: the store's language is en, and none of its locales is: de; add en to the"
                                + " storefront's locales, or set the store's language in the control panel"));
    }

    private static List<BrokenSetUp> store() {
        return List.of(
                of(
                        "the store is down for maintenance",
                        patient -> patient.setStore(store -> store.put("status", "down_for_maintenance")),
                        "warning  store: its status is \"down_for_maintenance\", which keeps shoppers out of its checkout;"
                                + " open the store in the control panel"),
                of(
                        "the plan has no room for the channel",
                        patient -> {
                            addChannel(patient, 2);
                            patient.setChannel("status", "prelaunch");
                            patient.setStore(store -> {
                                store.withObjectProperty("features")
                                        .withObjectProperty("storefront_limits")
                                        .put("active", 1)
                                        .put("total_including_inactive", 4);
                                return store.put("plan_name", "Standard");
                            });
                        },
                        "problem  plan: Standard allows 1 active storefronts, and 1 are active already; switch another"
                                + " channel off, or change the plan",
                        "warning  channel 1: its status is prelaunch, so BigCommerce sends nobody there yet"
                                + SWITCH_ON));
    }

    private static List<BrokenSetUp> channel() {
        return List.of(
                of(
                        "the channel is of another type",
                        patient -> patient.setChannel("type", "marketplace"),
                        "problem  channel 1: \"Sandbox Storefront\" is of the type marketplace and no storefront; take a channel of the"
                                + " type storefront"),
                of(
                        "the channel is in prelaunch",
                        patient -> patient.setChannel("status", "prelaunch"),
                        "warning  channel 1: its status is prelaunch, so BigCommerce sends nobody there yet"
                                + SWITCH_ON),
                of(
                        "the channel is inactive",
                        patient -> patient.setChannel("status", "inactive"),
                        "warning  channel 1: its status is inactive and not active" + SWITCH_ON),
                of(
                        "the channel is archived",
                        patient -> patient.setChannel("status", "archived"),
                        "problem  channel 1: its status is archived; take another channel, or make one with bcsite plan"
                                + " --create-channel NAME"),
                of(
                        "the only product is hidden",
                        patient -> patient.site().setProduct(77, "is_visible", false),
                        "problem  channel 1: no visible product is assigned to it; assign products to the channel in the"
                                + " control panel, or make them visible"));
    }

    private static List<BrokenSetUp> domains() {
        return List.of(
                of(
                        "the channel site is elsewhere",
                        patient -> patient.setUrl("primary", "https://www.other.example"),
                        "problem  site of channel 1: the configuration says https://www.shop.example and BigCommerce"
                                + " https://www.other.example; correct the storefront's url, or bcsite plan --adopt"
                                + " \"channel site\" and bcsite apply"),
                of(
                        "the channel site lacks the www",
                        patient -> patient.setUrl("primary", "https://shop.example"),
                        "problem  site of channel 1: the configuration says https://www.shop.example and BigCommerce"
                                + " https://shop.example, which differ by www; correct the storefront's url, or bcsite"
                                + " plan --adopt \"channel site\" and bcsite apply"),
                of(
                        "the channel site is not https",
                        patient -> patient.setUrl("primary", "http://www.shop.example"),
                        "problem  site of channel 1: the configuration says https://www.shop.example and BigCommerce"
                                + " http://www.shop.example, which differ by http and https; correct the storefront's"
                                + " url, or bcsite plan --adopt \"channel site\" and bcsite apply",
                        "problem  site of channel 1: http://www.shop.example does not start with https://; let it be a name"
                                + " that shoppers and BigCommerce reach with https"),
                of(
                        "the channel site is a number",
                        patient -> {
                            patient.configure("    url: \"https://www.shop.example\"\n", "");
                            patient.setUrl("primary", "https://192.168.1.5");
                        },
                        "problem  site of channel 1: https://192.168.1.5 is on no host of the public internet; let it be a"
                                + " name that shoppers and BigCommerce reach with https",
                        "warning  checkout of channel 1: it is at https://checkout.shop.example, which is not below"
                                + " 192.168.1.5: shoppers see the domain change; set the storefront's checkoutUrl to"
                                + " https://checkout.192.168.1.5, then bcsite plan and bcsite apply"),
                of(
                        "the store redirects to the name without www",
                        patient -> patient.state()
                                .documents()
                                .put(
                                        "settings/storefront/seo",
                                        JSON.createObjectNode().put("www_redirect", "no-www")),
                        "warning  site of channel 1: it is at https://www.shop.example, and the store's setting redirects"
                                + " to the name without www; change the setting (SEO, www redirect) or the storefront's"
                                + " url, so that both agree"));
    }

    private static List<BrokenSetUp> checkout() {
        String wanted =
                "; set the storefront's checkoutUrl to https://checkout.shop.example, then bcsite plan and bcsite"
                        + " apply";
        return List.of(
                of(
                        "the checkout is at the static site",
                        patient -> patient.setUrl("checkout", "https://www.shop.example"),
                        "problem  checkout of channel 1: it is at https://www.shop.example, which is the static site"
                                + " itself" + wanted,
                        foreignCheckout("https://www.shop.example")),
                of(
                        "the checkout is not https",
                        patient -> patient.setUrl("checkout", "http://checkout.shop.example"),
                        "problem  checkout of channel 1: it is at http://checkout.shop.example, which is not https"
                                + wanted,
                        foreignCheckout("http://checkout.shop.example")),
                of(
                        "the checkout has another domain",
                        patient -> patient.setUrl("checkout", "https://store-x.mybigcommerce.com"),
                        "warning  checkout of channel 1: it is at https://store-x.mybigcommerce.com, which is not below"
                                + " shop.example: shoppers see the domain change" + wanted,
                        foreignCheckout("https://store-x.mybigcommerce.com")),
                of(
                        "the embedded checkout has another domain",
                        patient -> {
                            patient.configure("    locales", "    checkout: embedded\n    locales");
                            patient.setUrl("checkout", "https://store-x.mybigcommerce.com");
                        },
                        "problem  checkout of channel 1: it is at https://store-x.mybigcommerce.com, which is not below"
                                + " shop.example: browsers keep cookies from an embedded checkout there" + wanted,
                        foreignCheckout("https://store-x.mybigcommerce.com")),
                of(
                        "the embedded checkout is of a channel that is not active",
                        patient -> {
                            patient.configure("    locales", "    checkout: embedded\n    locales");
                            patient.setChannel("status", "inactive");
                        },
                        "warning  channel 1: its status is inactive and not active" + SWITCH_ON,
                        "problem  embedded checkout of channel 1: the channel is not active; switch it to active in the"
                                + " control panel"),
                of(
                        "pages elsewhere embed the checkout",
                        patient -> {
                            patient.configure("    locales", "    checkout: embedded\n    locales");
                            patient.setUrl("primary", "https://shop.example");
                        },
                        "problem  site of channel 1: the configuration says https://www.shop.example and BigCommerce"
                                + " https://shop.example, which differ by www; correct the storefront's url, or bcsite"
                                + " plan --adopt \"channel site\" and bcsite apply",
                        "problem  embedded checkout of channel 1: pages at https://www.shop.example may not embed it, only"
                                + " those at https://shop.example; let the URL of the channel site be where the pages are:"
                                + " bcsite plan and bcsite apply"));
    }

    private static String foreignCheckout(String url) {
        return "warning  checkout URL of channel 1: it is " + url + " and should be https://checkout.shop.example, but"
                + " somebody else changed it since bcsite set it; leave it, or take it over with bcsite plan --adopt"
                + " \"checkout URL\"";
    }

    private static List<BrokenSetUp> registration() {
        return List.of(
                of(
                        "a route was removed",
                        patient -> patient.state().routes().remove(route(patient, "product")),
                        "problem  routes of channel 1: 1 to add" + APPLY),
                of(
                        "a route was changed",
                        patient -> patient.state()
                                .routes()
                                .edit(route(patient, "product"), row -> row.put("route", "/old/{slug}/")),
                        "warning  route product * of channel 1: it is /old/{slug}/ and should be /{slug}/, but somebody else"
                                + " changed it since bcsite set it; leave it, or take it over with bcsite plan --adopt"
                                + " \"route product *\""),
                of(
                        "an apply died",
                        patient -> patient.pending("product *"),
                        "problem  ledger of channel 1: an apply did not come to its end; of 1 changes nobody knows whether"
                                + " they were made; bcsite plan and bcsite apply go on from there"),
                of(
                        "an apply left its lock",
                        patient -> lock(patient, "builder/0123\n2026-03-01T09:00:00Z"),
                        "warning  ledger of channel 1: builder/0123 left its lock when it began to apply a plan at"
                                + " 2026-03-01T09:00:00Z; nothing; the next bcsite apply takes it over"));
    }

    private static long route(PatientSite patient, String type) {
        for (long id : patient.state().routes().keys()) {
            if (patient.state()
                    .routes()
                    .row(id)
                    .orElseThrow()
                    .path("type")
                    .asText()
                    .equals(type)) {
                return id;
            }
        }
        throw new IllegalArgumentException(type);
    }

    private static void lock(PatientSite patient, String value) {
        var metafields = patient.state().table(dev.bcsite.sandbox.state.Kind.METAFIELDS);
        ObjectNode row = metafields.row(metafields.keys()[0]).orElseThrow().deepCopy();
        metafields.add(row.put("key", "lock").put("value", value));
    }

    private static List<BrokenSetUp> webhooks() {
        String only = "; BigCommerce delivers to port 443 of public https addresses only";
        return List.of(
                of(
                        "BigCommerce deactivated a webhook",
                        PatientSite::deactivateHook,
                        "problem  webhook store/product/*: BigCommerce has deactivated it; mend the receiver, then bcsite"
                                + " doctor --reactivate"),
                of(
                        "somebody switched a webhook off",
                        patient -> patient.setHook(row -> row.put("is_active", false)),
                        "warning  webhook store/product/*: somebody has switched it off; switch it on again with bcsite"
                                + " plan --adopt webhooks and bcsite apply"),
                of(
                        "a webhook is not https",
                        patient -> destination(patient, "http://hooks.shop.example/bcsite"),
                        "problem  webhooks of channel 1: 1 to add" + APPLY,
                        "problem  webhook store/product/*: http://hooks.shop.example/bcsite does not start with https://"
                                + only),
                of(
                        "a webhook is for a private host",
                        patient -> destination(patient, "https://builder.internal/bcsite"),
                        "problem  webhooks of channel 1: 1 to add" + APPLY,
                        "problem  webhook store/product/*: https://builder.internal/bcsite is on no host of the public"
                                + " internet" + only),
                of(
                        "a webhook has another port",
                        patient -> destination(patient, "https://hooks.shop.example:8443/bcsite"),
                        "problem  webhooks of channel 1: 1 to add" + APPLY,
                        "problem  webhook store/product/*: https://hooks.shop.example:8443/bcsite is not on port 443"
                                + only),
                of(
                        "the domain of a webhook is blocked",
                        patient -> {
                            for (int i = 1; i <= 120; i++) {
                                patient.site().setProduct(77, "price", i);
                            }
                            patient.site().store().webhooks().run();
                        },
                        "problem  domain hooks.shop.example: BigCommerce delivers nothing there for 3 min more, because"
                                + " too much failed; look why its receiver fails, and answer 2xx at once"));
    }

    private static void destination(PatientSite patient, String url) {
        patient.setHook(row -> row.put("destination", url));
    }

    private static List<BrokenSetUp> tokens() {
        String good = "'iat':1790000000,'eat':1890000000";
        return List.of(
                of(
                        "the storefront token is none",
                        patient -> patient.rawToken("secret"),
                        "problem  BCSITE_STOREFRONT_TOKEN: it is no token for GraphQL Storefront" + MAKE_ANEW),
                of(
                        "the storefront token has ended",
                        patient -> patient.token("{'token_type':1,'iat':1784000000,'eat':1789000000}"),
                        "problem  BCSITE_STOREFRONT_TOKEN: it ended on 2026-09-10" + MAKE_ANEW),
                of(
                        "the storefront token ends soon",
                        patient -> patient.token("{'token_type':1,'iat':1790000000,'eat':1796000000}"),
                        "warning  BCSITE_STOREFRONT_TOKEN: it ends on 2026-11-30" + MAKE_ANEW),
                of(
                        "the storefront token is older than the change of June 2026",
                        patient -> patient.token("{'token_type':1,'iat':1780000000,'eat':1890000000}"),
                        "warning  BCSITE_STOREFRONT_TOKEN: it was made on 2026-05-28, up to 2026-06-30: from servers it"
                                + " works until 2027-03-31 and no longer; let servers use a private token (POST"
                                + " /v3/storefront/api-token-private)"),
                of(
                        "the storefront token is for servers",
                        patient -> patient.token("{'token_type':2," + good + "}"),
                        "problem  BCSITE_STOREFRONT_TOKEN: it is a token for servers, which must never be in a page; make a"
                                + " storefront token (POST /v3/storefront/api-token) and keep this one secret"),
                of(
                        "the storefront token is for another channel",
                        patient -> patient.token("{'token_type':1,'cid':[7]," + good + "}"),
                        "problem  BCSITE_STOREFRONT_TOKEN: it is not for channel 1" + MAKE_ANEW),
                of(
                        "the storefront token is for another site",
                        patient ->
                                patient.token("{'token_type':1,'corsOrigins':['https://shop.example']," + good + "}"),
                        "problem  BCSITE_STOREFRONT_TOKEN: pages at https://www.shop.example may not use it"
                                + MAKE_ANEW));
    }
}
