package dev.bcsite.sandbox.picture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Pictures;
import dev.bcsite.sandbox.Size;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves pictures at the CDN's addresses, relative to {@code /s-{hash}/}:
 *
 * <pre>
 * images/stencil/{size}/products/{product}/{image}/{file}       size: original, 500x659 or 640w
 * images/stencil/{size}/{path of a category, brand or other picture}
 * products/{product}/images/{image}/{name}.{stamp}.{width}.{height}.jpg
 * product_images/{path}
 * </pre>
 *
 * <p>Proportions are kept, pictures are fitted into the size and never enlarged.
 */
public final class PictureServer {

    private static final Pattern SIZED = Pattern.compile("images/stencil/([^/]+)/(.+)");
    private static final Pattern OF_PRODUCT = Pattern.compile("products/(\\d{1,18})/(\\d{1,18})/[^/]+");
    private static final Pattern OLD =
            Pattern.compile("products/(\\d{1,18})/images/(\\d{1,18})/.+\\.(\\d{1,5})\\.(\\d{1,5})\\.\\w+");
    private static final Pattern PLAIN = Pattern.compile("product_images/(.+)");
    private static final Size ANY = new Size(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final StoreState state;
    private final Pictures pictures;
    private final PictureCache cache = new PictureCache();

    public PictureServer(StoreState state, Pictures pictures) {
        this.state = state;
        this.pictures = new StoredPictures(state.documents(), pictures);
    }

    /** @param path what follows {@code /s-{hash}/} */
    public Response answer(Request request, String path) {
        return asked(path).map(asked -> picture(request, asked)).orElseGet(PictureServer::notFound);
    }

    private record Asked(String key, Size box) {}

    private Optional<Asked> asked(String path) {
        Matcher sized = SIZED.matcher(path);
        if (sized.matches()) {
            Optional<Size> box = box(sized.group(1));
            Matcher product = OF_PRODUCT.matcher(sized.group(2));
            Optional<String> key = product.matches()
                    ? keyOf(Long.parseLong(product.group(1)), Long.parseLong(product.group(2)))
                    : Optional.of(sized.group(2));
            return box.flatMap(size -> key.map(found -> new Asked(found, size)));
        }
        Matcher old = OLD.matcher(path);
        if (old.matches()) {
            return box(old.group(3) + "x" + old.group(4))
                    .flatMap(size -> keyOf(Long.parseLong(old.group(1)), Long.parseLong(old.group(2)))
                            .map(key -> new Asked(key, size)));
        }
        Matcher plain = PLAIN.matcher(path);
        return plain.matches() ? Optional.of(new Asked(plain.group(1), ANY)) : Optional.empty();
    }

    /** The box a size names; empty when it names none. */
    private static Optional<Size> box(String size) {
        if (size.equals("original")) {
            return Optional.of(ANY);
        }
        Matcher sides = Pattern.compile("([1-9]\\d{0,4})(?:w|x([1-9]\\d{0,4}))").matcher(size);
        if (!sides.matches()) {
            return Optional.empty();
        }
        int height = sides.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(sides.group(2));
        return Optional.of(new Size(Integer.parseInt(sides.group(1)), height));
    }

    private Optional<String> keyOf(long product, long image) {
        return state.products()
                .row(product)
                .flatMap(row -> Json.objects(row, "images").stream()
                        .filter(one -> one.path("id").asLong() == image)
                        .map(PictureServer::keyOf)
                        .findFirst());
    }

    private static String keyOf(ObjectNode image) {
        String file = image.path("image_file").asText("");
        return file.isEmpty() ? "image-" + image.path("id").asLong() + ".jpg" : file;
    }

    private Response picture(Request request, Asked asked) {
        Size size = pictures.natural(asked.key).fittedInto(asked.box);
        byte[] bytes = cache.get(asked.key, size, () -> pictures.jpeg(asked.key, size.width(), size.height()));
        String tag = PictureCache.tag(bytes);
        if (request.header("if-none-match").filter(tag::equals).isPresent()) {
            return cacheable(Response.empty(304), tag);
        }
        return cacheable(Response.of(200, "image/jpeg", bytes), tag);
    }

    private static Response cacheable(Response response, String tag) {
        return response.withoutHeaders()
                .with("Content-Type", "image/jpeg")
                .with("ETag", tag)
                .with("Cache-Control", "public, max-age=31536000");
    }

    private static Response notFound() {
        return Response.of(404, "text/plain; charset=utf-8", "There is no such picture.\n");
    }
}
