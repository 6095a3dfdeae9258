package dev.bcsite.sandbox.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The blog, banners and scripts. */
class ContentTest {

    private static final String POSTS = "/v2/blog/posts";
    private static final String BANNERS = "/v2/banners";
    private static final String SCRIPTS = "/v3/content/scripts";
    private static final SandboxOptions OPTIONS = SandboxOptions.defaults()
            .withClock(new StepClock())
            .withSeed(Seed.of(Map.of(
                    "blog",
                    "[{\"id\": 1, \"title\": \"Old\", \"published_date\": \"2024-01-01\"},"
                            + " {\"id\": 2, \"title\": \"New\", \"published_date\": \"2025-01-01\"}]")));

    @Test
    void postsComeNewestFirstAndAreDraftsUnlessSaidOtherwise() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            JsonNode post = client.send(
                            "POST",
                            POSTS,
                            "{\"title\": \"Mid's day\", \"body\": \"<p>A <b>b</b></p>\","
                                    + " \"published_date\": \"Sat, 01 Jun 2024 13:05:00 +0200\"}")
                    .json();
            assertEquals("/blog/mids-day/", post.path("url").asText());
            assertEquals("A b", post.path("summary").asText());
            assertEquals(
                    "{\"timezone_type\":1,\"date\":\"2024-06-01 11:05:00.000000\",\"timezone\":\"+00:00\"}",
                    post.path("published_date").toString());
            assertEquals(
                    "6/1/2024 11:05:00 AM", post.path("published_date_iso8601").asText());
            assertFalse(post.path("is_published").asBoolean());
            assertEquals(List.of("2", "3", "1"), client.get(POSTS).all("id"));
            assertEquals(
                    List.of("3"),
                    client.get(POSTS + "?published_date=2024-06-01").all("id"));
            assertEquals(3, client.get(POSTS + "/count").json().path("count").asInt());
        }
    }

    @Test
    void aPostThatIsWrittenWithoutIsPublishedIsUnpublished() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String body = "{\"title\": \"Newer\", \"body\": \"x\"}";
            assertFalse(client.send("PUT", POSTS + "/2", body)
                    .json()
                    .path("is_published")
                    .asBoolean());
            assertEquals(
                    "/blog/new/", client.get(POSTS + "/2").json().path("url").asText());
            assertEquals(
                    "[{\"status\":400,\"message\":\"The field 'body' is invalid.\","
                            + "\"details\":{\"invalid_reason\":\"error.path.missing\"}}]",
                    client.send("PUT", POSTS + "/2", "{\"is_published\": true}").text());
            assertEquals(List.of("1"), client.get(POSTS + "?is_published=true").all("id"));
            String dated = "{\"title\": \"N\", \"body\": \"x\", \"published_date\": {\"date\": \"2024-01-01\"}}";
            assertEquals(400, client.send("PUT", POSTS + "/2", dated).status());
        }
    }

    @Test
    void deletingPostsTakesOnePageOfThem() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            assertEquals(400, client.get(POSTS + "?page=51").status());
            assertEquals(204, client.send("DELETE", POSTS + "?limit=1", "").status());
            assertEquals(List.of("1"), client.get(POSTS).all("id"));
        }
    }

    @Test
    void aBannerHasTextsWhereOthersHaveNumbersAndFlags() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String banner = "{\"name\": \"A\", \"content\": \"a\", \"page\": \"home_page\", \"location\": \"top\","
                    + " \"date_type\": \"always\"}";
            assertEquals(
                    "{\"name\":\"A\",\"content\":\"a\",\"page\":\"home_page\",\"location\":\"top\",\"date_type\":\"always\","
                            + "\"date_from\":\"0\",\"date_to\":\"0\",\"visible\":\"1\",\"item_id\":\"0\","
                            + "\"date_created\":\"1772366400\",\"id\":1}",
                    client.send("POST", BANNERS, banner).text());
            assertEquals(
                    400,
                    client.send("POST", BANNERS, banner.replace("always", "custom"))
                            .status());
            assertEquals(
                    400,
                    client.send("POST", BANNERS, banner.replace("home", "brand"))
                            .status());
            client.send("POST", BANNERS, banner);
            assertEquals(List.of("2"), client.get(BANNERS + "?min_id=2").all("id"));
            assertEquals(2, client.get(BANNERS + "/count").json().path("count").asInt());
            client.send("DELETE", BANNERS, "");
            assertEquals(204, client.get(BANNERS).status());
        }
    }

    private static String script(String name, String visibility) {
        return "{\"name\": \"" + name + "\", \"src\": \"https://x.example/a.js\", \"visibility\": \"" + visibility
                + "\"}";
    }

    @Test
    void anAppHasTenScriptsAndSeesNoOthers() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            store.state().access().grant("other-token", new Account("other", "secret"), Set.of(Scope.CONTENT.modify()));
            for (int i = 0; i < 10; i++) {
                assertEquals(
                        200,
                        client.send("POST", SCRIPTS, script("S" + i, "storefront"))
                                .status());
            }
            assertEquals(
                    422,
                    client.send("POST", SCRIPTS, script("S10", "storefront")).status());
            String foreign = client.get(SCRIPTS).data().path(0).path("uuid").asText();
            assertEquals(
                    "[]",
                    client.send(client.request("GET", SCRIPTS, "").header("X-Auth-Token", "other-token"))
                            .data()
                            .toString());
            assertEquals(
                    404,
                    client.send(client.request("DELETE", SCRIPTS + "/" + foreign, "")
                                    .header("X-Auth-Token", "other-token"))
                            .status());
        }
    }

    @Test
    void scriptsOnTheCheckoutNeedAScopeOfTheirOwn() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            store.state().access().takeAway(Scope.CHECKOUT_CONTENT);
            assertEquals(
                    200,
                    client.send("POST", SCRIPTS, script("A", "order_confirmation"))
                            .status());
            assertEquals(
                    403, client.send("POST", SCRIPTS, script("B", "all_pages")).status());
        }
    }

    @Test
    void aScriptIsASourceOrExactlyOneTag() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String tag =
                    "{\"name\": \"T\", \"kind\": \"script_tag\", \"src\": \"https://x.example/\", \"html\": \"HTML\"}";
            assertEquals(
                    422,
                    client.send("POST", SCRIPTS, tag.replace("HTML", "<b>x</b>"))
                            .status());
            JsonNode made = client.send("POST", SCRIPTS, tag.replace("HTML", "<script src='a.js'></script>"))
                    .data();
            assertFalse(made.has("src"));
            assertEquals("unknown", made.path("consent_category").asText());
            assertEquals(422, client.send("POST", SCRIPTS, "{\"name\": \"N\"}").status());
        }
    }
}
