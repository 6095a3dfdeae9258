package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A code that a shopper can enter. */
sealed interface Coupon {

    /** What shoppers enter, as problems name it. */
    String FIELD = "coupon_code";

    String OVER = "is not valid, or not any more";

    ObjectNode row();

    Source.Coupon source();

    /** Why a shopper cannot use it, whatever is in the cart. */
    Optional<Refusal> objection(Till till);

    void apply(Till till, Discounts discounts);

    /** The code of a promotion. */
    record OfPromotion(ObjectNode row, Promotion promotion) implements Coupon {

        @Override
        public Source.Coupon source() {
            return new Source.Coupon(
                    row.path("code").asText(),
                    row.path("id").asLong(),
                    promotion.id(),
                    Source.CouponType.PROMOTION,
                    promotion.name());
        }

        @Override
        public Optional<Refusal> objection(Till till) {
            if (!promotion.holds(till)) {
                return Optional.of(Obstacle.COUPON_UNUSABLE.at(FIELD, OVER));
            }
            return Limits.of(row, "current_uses")
                    .objection(till, row.path("code").asText());
        }

        @Override
        public void apply(Till till, Discounts discounts) {
            Promotions.giveAll(till, discounts, source(), promotion);
        }
    }

    /** A coupon of the v2 API. It knows the store's default currency only. */
    record Old(ObjectNode row) implements Coupon {

        private Source.CouponType type() {
            return Source.CouponType.valueOf(row.path("type").asText().toUpperCase(Locale.ROOT));
        }

        @Override
        public Source.Coupon source() {
            return new Source.Coupon(
                    row.path("code").asText(),
                    row.path("id").asLong(),
                    0,
                    type(),
                    row.path("name").asText());
        }

        @Override
        public Optional<Refusal> objection(Till till) {
            boolean isExpired = Timestamps.read(row.path("expires").asText(""))
                    .filter(moment -> !moment.isAfter(till.state().clock().instant()))
                    .isPresent();
            if (isExpired) {
                return Optional.of(Obstacle.COUPON_EXPIRED.at(FIELD, OVER));
            }
            if (!row.path("enabled").asBoolean(true)) {
                return Optional.of(Obstacle.COUPON_UNUSABLE.at(FIELD, OVER));
            }
            if (!till.isMainCurrency()) {
                return Optional.of(Obstacle.COUPON_UNUSABLE.at(FIELD, "Coupons only apply to default currency."));
            }
            return Limits.of(row, "num_uses").objection(till, row.path("code").asText());
        }

        @Override
        public void apply(Till till, Discounts discounts) {
            List<Integer> lines = applicable(till, discounts);
            BigDecimal worth = Money.sum(lines.stream()
                    .map(line -> discounts.lines().get(line).extended())
                    .toList());
            if (lines.isEmpty() || worth.compareTo(Money.read(row.path("min_purchase"))) < 0 || !isForAddress(till)) {
                return;
            }
            BigDecimal amount = Money.read(row.path("amount"));
            switch (type()) {
                case PER_ITEM_DISCOUNT ->
                    lines.forEach(line -> discounts.onLine(
                            source(),
                            line,
                            amount.multiply(BigDecimal.valueOf(
                                    discounts.lines().get(line).line().quantity()))));
                case PERCENTAGE_DISCOUNT ->
                    lines.forEach(line ->
                            discounts.onLine(source(), line, discounts.money().percent(discounts.left(line), amount)));
                case PER_TOTAL_DISCOUNT -> discounts.onLines(source(), lines, amount, true);
                case SHIPPING_DISCOUNT -> discounts.onShipping(onShipping(Optional.of(amount)));
                case FREE_SHIPPING -> discounts.onShipping(onShipping(Optional.empty()));
                case PROMOTION -> {}
            }
        }

        private Discounts.OnShipping onShipping(Optional<BigDecimal> amount) {
            List<String> methods = new ArrayList<>();
            row.path("shipping_methods").forEach(name -> methods.add(name.asText()));
            return new Discounts.OnShipping(source(), amount, List.of(), methods);
        }

        private List<Integer> applicable(Till till, Discounts discounts) {
            var ids = Json.longs(row.path("applies_to"), "ids");
            boolean isAll = ids.isEmpty() || ids.contains(0L);
            String entity = row.path("applies_to").path("entity").asText("categories");
            ObjectNode rule = Json.object();
            if (!isAll) {
                ids.forEach(rule.withArray(entity)::add);
            }
            Matcher matcher =
                    new Matcher(rule, () -> till.state().categories().stream().iterator());
            List<Integer> lines = new ArrayList<>();
            for (int i = 0; i < discounts.lines().size(); i++) {
                if (matcher.matches(discounts.lines().get(i))) {
                    lines.add(i);
                }
            }
            return lines;
        }

        private boolean isForAddress(Till till) {
            JsonNode countries = row.path("restricted_to").path("countries");
            String wanted = countries.asText("");
            return wanted.isEmpty()
                    || till.cart().consignments().stream()
                            .map(consignment ->
                                    consignment.address().path("country_code").asText())
                            .anyMatch(country -> List.of(wanted.split("[,|]")).contains(country));
        }
    }

    /** How often a code can be used; zero is without end. */
    record Limits(long uses, long most, long mostByOne) {

        static Limits of(ObjectNode row, String counter) {
            return new Limits(
                    row.path(counter).asLong(),
                    row.path("max_uses").asLong(),
                    row.path("max_uses_per_customer").asLong());
        }

        Optional<Refusal> objection(Till till, String code) {
            boolean isUsedUp = most > 0 && uses >= most;
            boolean isUsedUpByOne = mostByOne > 0 && CouponUses.of(till, code) >= mostByOne;
            return isUsedUp || isUsedUpByOne
                    ? Optional.of(Obstacle.COUPON_UNUSABLE.at(FIELD, "has been used as often as it can be"))
                    : Optional.empty();
        }
    }
}
