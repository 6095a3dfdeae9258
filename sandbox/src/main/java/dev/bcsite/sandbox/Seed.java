package dev.bcsite.sandbox;

import dev.bcsite.sandbox.picture.PlainPictures;
import dev.bcsite.sandbox.sample.SamplePictures;
import dev.bcsite.sandbox.seed.GeneratedShop;
import dev.bcsite.sandbox.seed.SeedSource;
import dev.bcsite.sandbox.seed.SeedSources;
import dev.bcsite.sandbox.seed.ShopReader;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Shop;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shop a sandbox store starts with.
 *
 * <p>Seeds of files hold JSON in the API's own response shapes, with the parts of a product nested as {@code include=}
 * returns them: {@code products}, {@code categories}, {@code brands}, {@code listings}, {@code redirects},
 * {@code pages}, {@code blog}, {@code price-lists}, {@code store}, {@code settings}, {@code currencies},
 * {@code channels}, {@code sites}, {@code routes}, {@code trees}, {@code reviews}, {@code channel-assignments},
 * {@code customers}, {@code customer-groups}, {@code stored-instruments}, {@code tax-zones} and {@code tax-rates}. All
 * are optional.
 */
public final class Seed {

    private static final Pattern GENERATED = Pattern.compile("generated:([1-9]\\d{0,6})(?::(-?\\d{1,18}))?");

    private final String name;
    private final Function<Address, Shop> shop;

    private Seed(String name, Function<Address, Shop> shop) {
        this.name = name;
        this.shop = shop;
    }

    /**
     * A seed by name: {@code sample}, {@code generated:N}, {@code generated:N:SEED} or a folder.
     *
     * @throws SeedException if it is none of these
     */
    public static Seed named(String name) {
        Matcher generated = GENERATED.matcher(name);
        if (generated.matches()) {
            String number = generated.group(2) == null ? "1" : generated.group(2);
            return generated(Integer.parseInt(generated.group(1)), Long.parseLong(number));
        }
        return name.equals("sample") ? sample() : folder(folderNamed(name));
    }

    /** The sample shop: small, good-looking, with every kind of option. */
    public static Seed sample() {
        SeedSource files = SeedSources.classPath("/dev/bcsite/sandbox/sample/");
        return new Seed("sample", address -> ShopReader.read(files, new SamplePictures(), address));
    }

    /** A made-up shop with so many products; the same numbers always give the same shop. */
    public static Seed generated(int products, long seed) {
        String name = "generated:" + products + ":" + seed;
        return new Seed(name, address -> GeneratedShop.of(products, seed, new PlainPictures(), address));
    }

    /** A folder of {@code .json} or {@code .ndjson} files. */
    public static Seed folder(Path folder) {
        SeedSource files = SeedSources.folder(folder);
        return new Seed(folder.toString(), address -> ShopReader.read(files, new PlainPictures(), address));
    }

    /** JSON texts by file name without suffix, for tests: {@code Map.of("products", "[...]")}. */
    public static Seed of(Map<String, String> texts) {
        SeedSource files = SeedSources.memory(texts);
        String name = "memory " + new TreeSet<>(texts.keySet());
        return new Seed(name, address -> ShopReader.read(files, new PlainPictures(), address));
    }

    /** @throws SeedException if a file of the seed cannot be used */
    Shop shop(Address address) {
        return shop.apply(address);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Path folderNamed(String name) {
        try {
            Path folder = Path.of(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // Falls through to the message for any other name that is no folder.
        }
        throw new SeedException("unknown seed \"" + name
                + "\"; expected sample, generated:N, generated:N:SEED or a folder with JSON files");
    }
}
