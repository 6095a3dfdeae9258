package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private SandboxStore store;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of(
                        "products",
                        "[{\"id\": 7, \"name\": \"Mug\", \"images\": [{\"id\": 3, \"image_file\": \"f/7/grüner mug.jpg\"},"
                                + " {\"id\": 4, \"image_file\": \"x.jpg\", \"url_standard\": \"https://cdn.example/x.jpg\"}]}]",
                        "brands",
                        "[{\"id\": 1, \"name\": \"Fern\", \"image_url\": \"b/fern mark.jpg\"}]"))));
        client = new Client(store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private BufferedImage picture(String url) throws Exception {
        Client.Answer answer = client.open(URI.create(url));
        assertEquals(200, answer.status(), url);
        assertEquals("image/jpeg", answer.header("Content-Type"));
        return ImageIO.read(new ByteArrayInputStream(answer.http().body()));
    }

    private static String size(BufferedImage picture) {
        return picture.getWidth() + "x" + picture.getHeight();
    }

    private String stencil(String size) {
        return store.storefront() + "/s-sandbox1/images/stencil/" + size + "/products/7/3/any-name.jpg";
    }

    @Test
    void everyUrlOfAnImageLeadsToAPicture() throws Exception {
        JsonNode image = client.get("/v3/catalog/products/7/images/3").data();

        assertEquals(
                store.storefront() + "/s-sandbox1/products/7/images/3/gr%C3%BCner%20mug.1700000003.386.513.jpg?c=1",
                image.path("url_standard").asText());
        BufferedImage zoom = picture(image.path("url_zoom").asText());
        assertEquals(800, Math.max(zoom.getWidth(), zoom.getHeight()));
        BufferedImage tiny = picture(image.path("url_tiny").asText());
        assertEquals(true, tiny.getWidth() <= 44 && tiny.getHeight() <= 58);
    }

    @Test
    void sizesFitIntoTheBoxAndAreNeverEnlarged() throws Exception {
        BufferedImage original = picture(stencil("original"));

        assertEquals(size(original), size(picture(stencil("9000x9000"))));
        assertEquals(320, picture(stencil("320w")).getWidth());
        BufferedImage wide = picture(stencil("500x100"));
        assertEquals(100, wide.getHeight());
        assertEquals(Math.round(100.0 * original.getWidth() / original.getHeight()), wide.getWidth());
    }

    @Test
    void whatIsNoPictureIsNotFound() throws Exception {
        String base = store.storefront() + "/s-sandbox1/";
        for (String path : new String[] {
            "images/stencil/huge/products/7/3/a.jpg", "images/stencil/100w/products/7/99/a.jpg", "images/a.jpg"
        }) {
            assertEquals(404, client.open(URI.create(base + path)).status(), path);
        }
    }

    @Test
    void aPictureIsTheSameEachTimeAndCanBeKept() throws Exception {
        Client.Answer first = client.open(URI.create(stencil("200w")));
        Client.Answer second = client.open(URI.create(stencil("200w")));

        assertArrayEquals(first.http().body(), second.http().body());
        assertEquals("public, max-age=31536000", first.header("Cache-Control"));
        Client.Answer kept = client.send(
                HttpRequest.newBuilder(URI.create(stencil("200w"))).header("If-None-Match", first.header("ETag")));
        assertEquals(304, kept.status());
    }

    @Test
    void pathsBecomeUrlsAndForeignUrlsStay() throws Exception {
        String mark =
                client.get("/v3/catalog/brands/1").data().path("image_url").asText();

        assertEquals(store.storefront() + "/s-sandbox1/images/stencil/original/b/fern%20mark.jpg", mark);
        picture(mark);
        assertEquals(
                "https://cdn.example/x.jpg",
                client.get("/v3/catalog/products/7/images/4")
                        .data()
                        .path("url_standard")
                        .asText());
    }
}
