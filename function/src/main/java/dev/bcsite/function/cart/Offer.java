package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.json.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a link to the cart asks for: products, a coupon, a cart that was left, or what shipping costs.
 *
 * <p>Opening a link changes nothing. The page has a form for what it asks for, which a script sends at once when somebody looks at it, so
 * that no mail scanner and no browser that reads ahead does anything.
 *
 * @param token of a cart that was left, from the store's e-mail
 * @param add such as {@code 77:2,81.105:1}: products, or variants of them, and how many
 */
record Offer(Optional<String> token, Optional<String> add, Optional<String> coupon) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{1,200}");
    private static final Pattern ADD = Pattern.compile(
            "[0-9]{1,9}(\\.[0-9]{1,9})?(:[0-9]{1,3})?(,[0-9]{1,9}(\\.[0-9]{1,9})?(:[0-9]{1,3})?){0,19}");

    static Offer in(Fields fields) {
        return new Offer(fields.like(TOKEN, "t"), fields.like(ADD, "add"), fields.line("coupon", 50));
    }

    /** What is to be put into the cart. Nothing of what is asked for zero times. */
    List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        for (String one : add.map(all -> all.split(",")).orElseGet(() -> new String[0])) {
            String[] what = one.split(":");
            String[] product = what[0].split("\\.");
            OptionalLong variant =
                    product.length == 1 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(product[1]));
            long quantity = what.length == 1 ? 1 : Long.parseLong(what[1]);
            if (quantity > 0) {
                wishes.add(new Wish(Long.parseLong(product[0]), variant, quantity, List.of(), Optional.empty()));
            }
        }
        return wishes;
    }

    /** A page that was filled by the function stays one; any other is filled by its script. */
    static String estimateAt(Call call) {
        String home = call.home().path();
        if (!call.request().wantsPage()) {
            return home + "cart/?estimate=on";
        }
        return "/api/cart?estimate=on" + (home.equals("/") ? "" : "&home=" + home);
    }

    /** For the page: forms that do what is asked for. */
    Data.Members shown(Data.Members view, Countries countries, boolean isEstimated, Call call) {
        Data.Members shown = view;
        if (token.isPresent()) {
            shown = shown.with("left-cart", Data.object().with("token", token.get()));
        } else if (add.isPresent() || coupon.isPresent()) {
            shown = shown.with("link", Data.object().with("add", add).with("coupon", coupon));
        }
        return isEstimated
                ? shown.with(
                        "estimate", Data.object().with("countries", countries.options(Optional.empty(), call.asker())))
                : shown;
    }
}
