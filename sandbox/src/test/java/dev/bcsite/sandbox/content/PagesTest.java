package dev.bcsite.sandbox.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final String PAGES = "/v3/content/pages";
    private static final SandboxOptions OPTIONS = SandboxOptions.defaults()
            .withSeed(Seed.of(Map.of(
                    "pages",
                    "[{\"id\": 1, \"name\": \"About\", \"body\": \"us\", \"is_homepage\": true},"
                            + " {\"id\": 2, \"name\": \"Team\", \"parent_id\": 1}]")));

    private static String page(String name, String more) {
        return "{\"name\": \"" + name + "\", \"type\": \"page\", \"body\": \"<p>x</p>\"" + more + "}";
    }

    @Test
    void aPageGetsAUrlAndHidesItsBody() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            Client.Answer created = client.send("POST", PAGES, page("How we work", ""));
            assertEquals(201, created.status());
            assertEquals("/how-we-work/", created.data().path("url").asText());
            assertFalse(created.data().has("body"));
            Client.Answer second = client.send("POST", PAGES, page("How we work!", ""));
            assertEquals("/how-we-work-1/", second.data().path("url").asText());
            String path = PAGES + "/" + created.data().path("id").asText();
            assertEquals(
                    "<p>x</p>",
                    client.get(path + "?include=body").data().path("body").asText());
            assertEquals(404, client.get(path + "?name=Other").status());
            assertEquals(200, client.get(path + "?name:like=work&channel_id=1").status());
        }
    }

    @Test
    void aWrongPageInAnArrayDoesNotKeepTheOthersOut() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String blog = "{\"name\": \"News\", \"type\": \"blog\"}";
            String raw = "{\"name\": \"Raw\", \"type\": \"raw\"}";
            Client.Answer answer = client.send(
                    "POST", PAGES, "[" + page("Jobs", "") + "," + blog + "," + raw + "," + page("about", "") + "]");
            assertEquals(422, answer.status());
            assertEquals("application/problem+json", answer.header("Content-Type"));
            assertEquals(
                    "1.type: blog pages are made in the control panel only;"
                            + " 2.body: is required for a page of the type raw; 3.name: is already in use",
                    answer.json().path("detail").asText());
            assertFalse(answer.json().has("errors"));
            assertEquals(List.of("About", "Team", "Jobs"), client.get(PAGES).all("name"));
        }
    }

    @Test
    void aPageWhoseUrlIsTakenIsSavedWithoutIt() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            Client.Answer answer =
                    client.send("POST", PAGES, "[" + page("A", "") + "," + page("B", ", \"url\": \"/about/\"") + "]");
            assertEquals(207, answer.status());
            assertEquals(List.of("/a/", ""), answer.all("url"));
            assertEquals(1, answer.json().path("meta").path("failed").asInt());
            Client.Answer moved = client.send("PUT", PAGES + "/2", "{\"url\": \"/a/\", \"sort_order\": 4}");
            assertEquals(207, moved.status());
            JsonNode team = client.get(PAGES + "/2").data();
            assertEquals("/team/", team.path("url").asText());
            assertEquals(4, team.path("sort_order").asInt());
        }
    }

    @Test
    void aChannelHasOneHomePage() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            client.send("PUT", PAGES, "{\"id\": 2, \"is_homepage\": true}");
            assertEquals(List.of("false", "true"), client.get(PAGES).all("is_homepage"));
        }
    }

    @Test
    void pagesBelowADeletedOneMoveUpOrGoToo() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            client.send("POST", PAGES, page("Ann", ", \"parent_id\": 2"));
            assertEquals(204, client.send("DELETE", PAGES + "/1", "").status());
            assertEquals(0, client.get(PAGES + "/2").data().path("parent_id").asInt());
            Client.Answer answer = client.send("DELETE", PAGES + "?id:in=2,9&delete_children=true", "");
            assertEquals(404, answer.status());
            assertTrue(answer.json().path("detail").asText().endsWith("9"));
            assertEquals(0, client.get(PAGES).data().size());
        }
    }

    @Test
    void aParameterOfOtherApisIsRefusedHere() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client.Answer answer = new Client(store).get(PAGES + "?sort=name");
            assertEquals(400, answer.status());
            assertEquals(
                    "Not supported here: sort", answer.json().path("detail").asText());
        }
    }
}
