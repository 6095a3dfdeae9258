package dev.bcsite.sandbox.product;

import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Slug;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The paths that a store's products, categories, brands, pages and posts have: each is given once.
 *
 * <p>Case and the slash at the end make no difference. Whoever has categories or pages of several channels in mind,
 * where one path may come twice, has to look closer.
 */
public final class Urls {

    private static final Map<Kind, String> PLACES = new TreeMap<>(Map.of(
            Kind.PRODUCTS, "custom_url.url",
            Kind.CATEGORIES, "url.path",
            Kind.BRANDS, "custom_url.url",
            Kind.PAGES, "url",
            Kind.POSTS, "url"));

    private final StoreState state;

    public Urls(StoreState state) {
        this.state = state;
    }

    /** Refuses with 409 a path that something other than this row has. */
    public void refuseTaken(String path, Kind kind, long id) {
        if (isTaken(path, kind, id)) {
            throw Refusal.of(409, "The URL " + path + " is already in use.");
        }
    }

    public boolean isTaken(String path, Kind kind, long id) {
        return isTakenOutside(kind, path) || have(kind, path).anyMatch(other -> other != id);
    }

    /** Whether something of another kind has the path. */
    public boolean isTakenOutside(Kind kind, String path) {
        return PLACES.keySet().stream()
                .filter(other -> other != kind)
                .anyMatch(other -> have(other, path).findAny().isPresent());
    }

    private Stream<Long> have(Kind kind, String path) {
        String bare = path.replaceFirst("/+$", "");
        return Stream.of(bare, bare + "/").flatMap(written -> rows(kind, PLACES.get(kind), written).stream());
    }

    private List<Long> rows(Kind kind, String field, String path) {
        return Arrays.stream(state.table(kind).havingAnyCase(field, path))
                .boxed()
                .toList();
    }

    /**
     * A path made of a name, with a number where something other than this row has it: {@code /mug/}, {@code /mug-1/}.
     *
     * @param folder what it begins with, {@code /} or {@code /brands/}
     */
    public String free(String folder, String name, Kind kind, long id) {
        String slug = folder + Slug.of(name);
        String path = slug + "/";
        for (int i = 1; isTaken(path, kind, id); i++) {
            path = slug + "-" + i + "/";
        }
        return path;
    }
}
