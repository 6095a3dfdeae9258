package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.Stock;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Uuids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one rule of a promotion gives to a cart: once, or as often as the cart meets its condition.
 *
 * <p>Pieces that met the condition are not rewarded themselves, unless the rule says so.
 */
final class Reward {

    private static final int MOST_TIMES = 1000;

    private final Till till;
    private final Discounts discounts;
    private final Source source;
    private final ObjectNode rule;
    private final JsonNode action;
    /** How many pieces of each line neither met the condition yet nor were rewarded. */
    private final Map<Integer, Long> free = new LinkedHashMap<>();

    private Reward(Till till, Discounts discounts, Source source, ObjectNode rule) {
        this.till = till;
        this.discounts = discounts;
        this.source = source;
        this.rule = rule;
        this.action = rule.path("action");
        List<PricedLine> lines = discounts.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).product().isPresent() && !lines.get(i).isGift()) {
                free.put(i, lines.get(i).line().quantity());
            }
        }
    }

    /** Whether the cart met the condition. */
    static boolean give(Till till, Discounts discounts, Source source, ObjectNode rule) {
        return new Reward(till, discounts, source, rule).give();
    }

    private boolean give() {
        List<JsonNode> conditions = conditions();
        int most = rule.path("apply_once").asBoolean(true) ? 1 : MOST_TIMES;
        int times = 0;
        boolean isGiven = true;
        while (times < most && isGiven && isMet(conditions, times + 1)) {
            conditions.forEach(this::consume);
            times++;
            isGiven = act(times);
        }
        return times > 0;
    }

    private List<JsonNode> conditions() {
        JsonNode condition = rule.path("condition");
        return condition.has("and")
                ? Json.elements(condition.get("and"))
                : condition.isObject() ? List.of(condition) : List.of();
    }

    private boolean isMet(List<JsonNode> conditions, int times) {
        // Without a condition there is nothing to repeat.
        return conditions.isEmpty() ? times == 1 : conditions.stream().allMatch(one -> isMet(one.path("cart"), times));
    }

    private boolean isMet(JsonNode cart, int times) {
        List<Integer> matching = matching(cart.path("items"));
        BigDecimal spent = Money.sum(matching.stream()
                .map(line -> discounts.lines().get(line).extended())
                .toList());
        boolean isRepeatable = cart.has("minimum_quantity") || cart.has("minimum_spend");
        BigDecimal least = Money.read(cart.path("minimum_spend")).multiply(BigDecimal.valueOf(times));
        return !matching.isEmpty()
                && (isRepeatable || times == 1)
                && spent.compareTo(least) >= 0
                && hasPieces(cart, matching, times);
    }

    /** Where rewarded pieces count too, all of them are counted each time; else those that are left. */
    private boolean hasPieces(JsonNode cart, List<Integer> matching, int times) {
        long least = cart.path("minimum_quantity").asLong();
        long pieces = matching.stream()
                .mapToLong(line ->
                        isIncluded() ? discounts.lines().get(line).line().quantity() : free.get(line))
                .sum();
        return pieces >= Math.max(1, isIncluded() ? least * times : least);
    }

    /** Whether pieces that met the condition are rewarded too: usually for a fixed price, else not. */
    private boolean isIncluded() {
        String name = "include_items_considered_by_condition";
        return action.has("fixed_price_set")
                ? action.path("fixed_price_set").path(name).asBoolean(true)
                : action.path("cart_items").path(name).asBoolean(false);
    }

    /** Sets aside the pieces that met a condition, the dearest first. */
    private void consume(JsonNode condition) {
        JsonNode cart = condition.path("cart");
        boolean isByPieces = cart.has("minimum_quantity");
        if (isIncluded() || !isByPieces && !cart.has("items")) {
            return;
        }
        long wanted = isByPieces ? cart.path("minimum_quantity").asLong() : Long.MAX_VALUE;
        take(byPrice(matching(cart.path("items")), true), wanted);
    }

    private Map<Integer, Long> take(List<Integer> lines, long wanted) {
        Map<Integer, Long> taken = new LinkedHashMap<>();
        long open = wanted;
        for (int line : lines) {
            long some = Math.min(open, free.get(line));
            if (some > 0) {
                taken.put(line, some);
                free.merge(line, -some, Long::sum);
                open -= some;
            }
        }
        return taken;
    }

    /** Whether anything was given. */
    private boolean act(int times) {
        if (action.has("cart_value")) {
            return discountCart(action.path("cart_value"));
        }
        if (action.has("cart_items")) {
            return discountItems(action.path("cart_items"));
        }
        if (action.has("fixed_price_set")) {
            return fixPrice(action.path("fixed_price_set"));
        }
        if (action.has("gift_item")) {
            return giveGift(action.path("gift_item"), times);
        }
        return freeShipping(action.path("shipping"));
    }

    private boolean discountCart(JsonNode given) {
        List<Integer> lines = new ArrayList<>(free.keySet());
        BigDecimal worth = Money.sum(lines.stream().map(discounts::left).toList());
        BigDecimal amount = capped(amount(given, worth, 1), given);
        return discounts.onLines(source, lines, amount, true).signum() > 0;
    }

    private boolean discountItems(JsonNode given) {
        List<Integer> lines = rewarded(given);
        long pieces = given.has("quantity") && given.path("quantity").asLong() > 0
                ? given.path("quantity").asLong()
                : Long.MAX_VALUE;
        Map<Integer, Long> taken = take(lines, pieces);
        BigDecimal worth = Money.sum(taken.entrySet().stream().map(this::worth).toList());
        if (given.path("as_total").asBoolean()) {
            return discounts
                            .onLines(source, List.copyOf(taken.keySet()), capped(amount(given, worth, 1), given), false)
                            .signum()
                    > 0;
        }
        BigDecimal open = given.hasNonNull("maximum_allowed_discount_amount")
                ? Money.read(given.get("maximum_allowed_discount_amount"))
                : worth;
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, Long> entry : taken.entrySet()) {
            BigDecimal amount = amount(given, worth(entry), entry.getValue()).min(open.subtract(sum));
            sum = sum.add(discounts.onLine(source, entry.getKey(), amount));
        }
        return sum.signum() > 0;
    }

    private BigDecimal worth(Map.Entry<Integer, Long> pieces) {
        return discounts.lines().get(pieces.getKey()).list().multiply(BigDecimal.valueOf(pieces.getValue()));
    }

    /** The discount on so many pieces that are worth so much together. */
    private BigDecimal amount(JsonNode given, BigDecimal worth, long pieces) {
        JsonNode discount = given.path("discount");
        BigDecimal amount = discount.has("percentage_amount")
                ? discounts.money().percent(worth, Money.read(discount.path("percentage_amount")))
                : Money.read(discount.path("fixed_amount")).multiply(BigDecimal.valueOf(pieces));
        return amount.min(worth);
    }

    private static BigDecimal capped(BigDecimal amount, JsonNode given) {
        return given.hasNonNull("maximum_allowed_discount_amount")
                ? amount.min(Money.read(given.get("maximum_allowed_discount_amount")))
                : amount;
    }

    private boolean fixPrice(JsonNode given) {
        long pieces = given.path("quantity").asLong(1);
        List<Integer> lines = rewarded(given);
        if (lines.stream().mapToLong(free::get).sum() < pieces) {
            return false;
        }
        Map<Integer, Long> taken = take(lines, pieces);
        BigDecimal worth = Money.sum(taken.entrySet().stream().map(this::worth).toList());
        BigDecimal amount = worth.subtract(Money.read(given.path("fixed_price")));
        return amount.signum() > 0
                && discounts
                                .onLines(source, List.copyOf(taken.keySet()), amount, false)
                                .signum()
                        > 0;
    }

    /** The gift is a line of its own; what cannot be bought cannot be given either. */
    private boolean giveGift(JsonNode given, int times) {
        ObjectNode line = Json.object()
                .put("id", Uuids.of("cart-gifts", giftNumber(times)))
                .put("sort", Line.Sort.PRODUCT.name())
                .put("is_gift", true)
                .put("quantity", given.path("quantity").asLong(1))
                .put("product_id", given.path("product_id").asLong())
                .put("variant_id", variant(given));
        Optional<PricedLine> priced = till.product(new Line(line)).filter(this::isInStock);
        priced.ifPresent(gift -> discounts.addGift(source, gift));
        return priced.isPresent();
    }

    private long giftNumber(int times) {
        long cart = Uuids.number("carts", till.cart().id()).orElse(0L);
        return cart * 4096 + discounts.lines().size() * 16L + times % 16;
    }

    private long variant(JsonNode given) {
        return given.path("variant_id").asLong() > 0
                ? given.path("variant_id").asLong()
                : till.state()
                        .products()
                        .row(given.path("product_id").asLong())
                        .flatMap(row -> Json.objects(row, "variants").stream().findFirst())
                        .map(row -> row.path("id").asLong())
                        .orElse(0L);
    }

    private boolean isInStock(PricedLine gift) {
        OptionalLong stock =
                Stock.left(gift.product().orElseThrow(), gift.line().variant());
        return stock.isEmpty() || stock.getAsLong() >= gift.line().quantity();
    }

    private boolean freeShipping(JsonNode given) {
        List<Long> zones = List.copyOf(Json.longs(given, "zone_ids"));
        discounts.onShipping(new Discounts.OnShipping(source, Optional.empty(), zones, List.of()));
        return true;
    }

    /** The lines that a rule is about, in the order in which it rewards them. */
    private List<Integer> rewarded(JsonNode given) {
        String strategy = given.path("strategy").asText("LEAST_EXPENSIVE");
        List<Integer> lines = byPrice(
                matching(given.path("items")).stream()
                        .filter(line -> free.get(line) > 0)
                        .filter(line -> isRewardable(discounts.lines().get(line), given))
                        .toList(),
                strategy.startsWith("MOST"));
        return strategy.endsWith("_ONLY") && !lines.isEmpty()
                ? lines.stream()
                        .filter(line -> price(line).compareTo(price(lines.get(0))) == 0)
                        .toList()
                : lines;
    }

    /** A price that somebody set by hand is not reduced any more, unless the store wants that. */
    private boolean isRewardable(PricedLine line, JsonNode given) {
        boolean isOverridden = line.line().givenPrice().isPresent()
                && !PromotionSettings.of(till.state()).reducesGivenPrices();
        return !isOverridden && !(given.path("exclude_items_on_sale").asBoolean() && line.isOnSale());
    }

    private List<Integer> matching(JsonNode items) {
        Matcher matcher =
                new Matcher(items, () -> till.state().categories().stream().iterator());
        return free.keySet().stream()
                .filter(line -> matcher.matches(discounts.lines().get(line)))
                .toList();
    }

    private List<Integer> byPrice(List<Integer> lines, boolean isDearestFirst) {
        Comparator<Integer> cheapest = Comparator.comparing(this::price);
        return lines.stream()
                .sorted(isDearestFirst ? cheapest.reversed() : cheapest)
                .toList();
    }

    private BigDecimal price(int line) {
        return discounts.lines().get(line).list();
    }
}
