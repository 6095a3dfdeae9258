package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    private static final String IMAGES = "/v3/catalog/products/7/images";
    private static final SandboxOptions OPTIONS = SandboxOptions.defaults()
            .withSeed(Seed.of(Map.of(
                    "products",
                    "[{\"id\": 7, \"name\": \"Mug\", \"images\": [{\"id\": 3, \"image_file\": \"a/mug.jpg\"}]}]")));

    @Test
    void anUploadedPictureIsServedInItsOwnProportions() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            JsonNode image = client.submit(
                            "POST", IMAGES, Map.of("image_file", "@../../my(mug).png", "is_thumbnail", "1"))
                    .data();
            assertEquals(4, image.path("id").asLong());
            assertEquals("40x30", size(client, image.path("url_zoom").asText()));
            assertEquals("40x30", size(client, image.path("url_tiny").asText()));
            Client.Answer images = client.get(IMAGES);
            assertEquals(List.of("false", "true"), images.all("is_thumbnail"));
        }
    }

    @Test
    void anUploadSurvivesARestart(@TempDir Path data) throws Exception {
        String file;
        try (SandboxStore store = SandboxStore.start(OPTIONS.withData(data))) {
            JsonNode image = new Client(store)
                    .submit("POST", IMAGES, Map.of("image_file", "@mug.jpg"))
                    .data();
            file = image.path("image_file").asText();
        }
        try (SandboxStore store = SandboxStore.start(OPTIONS.withData(data))) {
            URI picture = store.storefront().resolve("/s-" + store.storeHash() + "/images/stencil/20w/" + file);
            assertEquals("20x15", size(new Client(store), picture.toString()));
        }
    }

    @Test
    void aPictureOfAVariantOrAValueIsReplacedByTheNext() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            long variant = client.get("/v3/catalog/products/7")
                    .data()
                    .path("base_variant_id")
                    .asLong();
            String path = "/v3/catalog/products/7/variants/" + variant + "/image";
            client.send("POST", path, "{\"image_url\": \"https://a.example/mug.jpg\"}");
            String url = client.submit("POST", path, Map.of("image_file", "@mug.gif"))
                    .data()
                    .path("image_url")
                    .asText();
            assertEquals("40x30", size(client, url));
            assertEquals(
                    url,
                    client.get("/v3/catalog/variants?product_id:in=7")
                            .data()
                            .path(0)
                            .path("image_url")
                            .asText());
            String large = "@large.png " + "x".repeat(1024 * 1024 + 1);
            assertEquals(
                    500,
                    client.submit("POST", path, Map.of("image_file", large)).status());
        }
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            Client.Answer answer = client.submit("POST", IMAGES, Map.of("image_file", "@mug.png not a picture"));
            assertEquals(422, answer.status());
            assertEquals(
                    "must be a BMP, GIF, JPEG, PNG, WBMP, XBM or WEBP picture",
                    answer.json().path("errors").path("image_file").asText());
            assertEquals(
                    422,
                    client.send("POST", IMAGES, "{\"image_url\": \"mug.jpg\"}").status());
            String large = "@large.gif GIF8" + "x".repeat(8 * 1024 * 1024);
            assertEquals(
                    422,
                    client.submit("POST", IMAGES, Map.of("image_file", large)).status());
            assertEquals(List.of("3"), client.get(IMAGES).all("id"));
        }
    }

    private static String size(Client client, String url) throws Exception {
        Client.Answer answer = client.open(URI.create(url));
        assertEquals(200, answer.status(), url);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(answer.http().body()));
        return image.getWidth() + "x" + image.getHeight();
    }
}
