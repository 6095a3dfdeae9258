package dev.bcsite.sandbox.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample shop as a client of the store sees it. */
class SampleStoreTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static SandboxStore store;

    @BeforeAll
    static void open() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.sample()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theStoreOffersExactlyTheVisibleProductsThatAreAssigned() throws Exception {
        long expected = SampleRows.products(SampleRows::isOnSale).count();
        JsonNode page = get("/v3/catalog/products?channel_id:in=1&is_visible=true&limit=250");
        assertEquals(
                expected, page.path("meta").path("pagination").path("total").asLong());
    }

    @Test
    void everyPictureOfAProductACategoryAndABrandIsServed() throws Exception {
        JsonNode mug = get("/v3/catalog/products/101?include=images,variants").path("data");
        List<String> urls = new ArrayList<>();
        SampleRows.texts(SampleRows.stream(mug.path("images")), "url_zoom").forEach(urls::add);
        SampleRows.texts(SampleRows.stream(mug.path("variants")), "image_url").forEach(urls::add);
        for (String path : List.of("/v3/catalog/trees/categories?limit=250", "/v3/catalog/brands")) {
            Stream<JsonNode> rows = SampleRows.stream(get(path).path("data"));
            SampleRows.texts(rows, "image_url").forEach(urls::add);
        }
        assertFalse(urls.size() < 8 + 8 + 13 + 8, () -> urls.size() + " pictures");
        for (String url : urls) {
            HttpResponse<byte[]> answer =
                    HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), url);
            assertEquals(
                    "image/jpeg", answer.headers().firstValue("content-type").orElse(""), url);
        }
    }

    @Test
    void picturesInDescriptionsAreServedByTheStorefront() throws Exception {
        URI picture = store.storefront().resolve("/product_images/uploaded_images/kiln-shelf.jpg");
        HttpResponse<byte[]> answer = HTTP.send(HttpRequest.newBuilder(picture).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
    }

    private static JsonNode get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(store.apiBase() + path))
                .header("X-Auth-Token", store.token())
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        return new ObjectMapper().readTree(answer.body());
    }
}
