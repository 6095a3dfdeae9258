package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Products that move, are renamed, swap, vanish and come back, release after release: no old address is lost. */
class RandomEditsTest {

    private static final int SHOPS = 500;
    private static final int RELEASES = 15;
    private static final List<String> ENDS = List.of("/", ".html");

    @TempDir
    Path folder;

    @Test
    void everyOldAddressOfALivingProductLeadsToItInOneHop() throws IOException {
        for (long seed = 0; seed < SHOPS; seed++) {
            Shop shop = new Shop(seed);
            PathHistory history = PathHistory.EMPTY;
            for (int release = 0; release < RELEASES; release++) {
                shop.edit();
                Release planned = shop.release();
                history = history.with(planned);
                shop.check(TestRelease.redirects(planned, history), "seed " + seed + ", release " + release);
                if (seed % 50 == 0) {
                    Path file = folder.resolve("paths.txt");
                    history.write(file);
                    PathHistory.Read read = PathHistory.read(file);
                    assertEquals(List.of(), read.notes());
                    history = read.history();
                }
            }
        }
    }

    /** One product over all its ids. */
    private static final class Product {

        private final Set<String> addresses = new LinkedHashSet<>();
        private long id;
        private String sku;
        private String name;
        private String path = "";
        private boolean there;

        /** As the last release had it in which it was there. */
        private long shownId;

        private String shownName = "";
    }

    /** What a merchant does, and what shoppers then expect. */
    private static final class Shop {

        private final Random random;
        private final List<Product> products = new ArrayList<>();
        private long lastId;
        private int lastName;

        Shop(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 6; i++) {
                Product product = new Product();
                product.sku = i % 2 == 0 ? "SKU" + i : "";
                create(product);
                products.add(product);
            }
        }

        void edit() {
            for (int i = random.nextInt(4); i >= 0; i--) {
                Product one = products.get(random.nextInt(products.size()));
                Product other = products.get(random.nextInt(products.size()));
                switch (random.nextInt(6)) {
                    case 0 -> move(one);
                    case 1 -> rename(one);
                    case 2 -> swap(one, other);
                    case 3 -> one.there = false;
                    case 4 -> bringBack(one);
                    default -> makeAgain(one);
                }
            }
        }

        Release release() {
            List<EntityPage> pages = new ArrayList<>();
            for (Product product : products) {
                if (product.there) {
                    product.addresses.add(product.path);
                    product.shownId = product.id;
                    product.shownName = product.name;
                    EntityRef ref = EntityRef.of(EntityKind.PRODUCT, product.id);
                    pages.add(new EntityPage(UrlPath.of(product.path), ref, "en", true, product.sku, product.name));
                }
            }
            return new Release(pages, Map.of());
        }

        /** Asks for every address that ever was, as a host which folds paths would answer. */
        void check(RedirectMap map, String where) {
            Map<String, String> pages = new HashMap<>();
            products.stream()
                    .filter(product -> product.there)
                    .forEach(product -> pages.put(key(product.path), product.path));
            Map<String, String> rules = new HashMap<>();
            map.redirects()
                    .forEach(redirect ->
                            rules.put(key(redirect.from().path()), redirect.to().location()));
            rules.forEach((from, to) -> {
                assertTrue(!pages.containsKey(from), () -> where + ": the page " + from + " is redirected");
                assertEquals(to, pages.get(key(to)), where);
            });
            Map<String, String> letterByLetter = new HashMap<>();
            map.respellings()
                    .forEach(redirect -> letterByLetter.put(
                            redirect.from().path(), redirect.to().location()));
            for (Product product : products) {
                for (String address : product.there ? product.addresses : Set.<String>of()) {
                    String asked = UrlPath.of(address).toString();
                    String page = UrlPath.of(product.path).toString();
                    boolean respelled = key(address).equals(key(product.path)) && !asked.equals(page);
                    assertTrue(
                            !respelled || page.equals(letterByLetter.get(asked)) || isOthersToo(product, asked),
                            () -> where + ": " + asked + " of " + page + " leads to " + letterByLetter.get(asked));
                }
            }
            for (Product product : products) {
                for (String address : product.there ? product.addresses : Set.<String>of()) {
                    String end = pages.getOrDefault(key(address), rules.get(key(address)));
                    boolean own = product.path.equals(end);
                    assertTrue(
                            own || end != null && hadItToo(address, end),
                            () -> where + ": " + address + " of " + product.path + " leads to " + end);
                }
            }
        }

        /** Whether the product that now answers has had the address too. */
        private boolean hadItToo(String address, String end) {
            return products.stream()
                    .filter(product -> product.there && product.path.equals(end))
                    .anyMatch(product -> product.addresses.stream().anyMatch(had -> key(had).equals(key(address))));
        }

        private boolean isOthersToo(Product product, String path) {
            return products.stream()
                    .filter(other -> other != product)
                    .flatMap(other -> other.addresses.stream())
                    .anyMatch(address -> UrlPath.of(address).toString().equals(path));
        }

        private void create(Product product) {
            product.id = ++lastId;
            product.name = product.name == null ? newName() : product.name;
            product.there = true;
            move(product);
        }

        /** To a free path; few enough that most have been somebody else's. */
        private void move(Product product) {
            String path = "/" + (random.nextBoolean() ? "p" : "P") + random.nextInt(12) + ENDS.get(random.nextInt(2));
            if (product.there && owner(path).isEmpty()) {
                product.path = path;
            } else if (product.path.isEmpty()) {
                product.path = "/first-" + product.id + "/";
            }
        }

        private void rename(Product product) {
            if (product.there && product.id == product.shownId) {
                product.name = newName();
            }
        }

        private void swap(Product one, Product other) {
            if (one.there && other.there) {
                String path = one.path;
                one.path = other.path;
                other.path = path;
            }
        }

        private void bringBack(Product product) {
            if (!product.there) {
                product.there = owner(product.path).isEmpty();
            }
        }

        /** Deletes it and makes it again; without a SKU nobody could tell if no release had the name it has now. */
        private void makeAgain(Product product) {
            product.there = false;
            boolean recognisable = !product.sku.isEmpty() || product.name.equals(product.shownName);
            if (recognisable && owner(product.path).isEmpty()) {
                create(product);
            }
        }

        private Optional<Product> owner(String path) {
            return products.stream()
                    .filter(product -> product.there && key(product.path).equals(key(path)))
                    .findFirst();
        }

        private String newName() {
            return "Name " + ++lastName;
        }

        private static String key(String path) {
            return path.toLowerCase(java.util.Locale.ROOT).replaceFirst("/$", "");
        }
    }
}
