package dev.bcsite;

import dev.bcsite.bigcommerce.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A script for pages of BigCommerce, such as the checkout.
 *
 * @param on which pages: {@code storefront}, {@code all_pages}, {@code checkout} or {@code order_confirmation}
 * @param consent what a shopper has to agree to before it runs; {@code essential} runs always
 */
public record ScriptSetting(
        String name, Source source, String on, String location, String load, String consent, boolean enabled) {

    private static final Set<String> WHERE_SHOPPERS_PAY = Set.of("all_pages", "checkout", "order_confirmation");

    /** Where the code is. */
    public sealed interface Source {}

    /** A file of the project, which is published with the site under a name that changes with its content. */
    public record Hosted(Path file) implements Source {}

    /** A file that somebody else publishes. */
    public record Linked(String url, Optional<String> integrity) implements Source {}

    boolean runsWhereShoppersPay() {
        return WHERE_SHOPPERS_PAY.contains(on);
    }

    Script script(long channel, String url, Optional<String> integrity) {
        return new Script(
                "",
                channel,
                name,
                "",
                new Script.Source(url),
                location,
                on,
                load,
                consent,
                integrity.map(List::of).orElse(List.of()),
                enabled);
    }
}
