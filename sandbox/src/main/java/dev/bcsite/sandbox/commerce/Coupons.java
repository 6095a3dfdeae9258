package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Optional;
import java.util.stream.Stream;

/** The codes that shoppers can enter: those of promotions, and the store's old coupons. Their case does not matter. */
record Coupons(StoreState state) {

    Optional<Coupon> find(String code) {
        return rows(Kind.PROMOTION_CODES, code)
                .flatMap(row -> promotion(row).stream().map(found -> (Coupon) new Coupon.OfPromotion(row, found)))
                .findFirst()
                .or(() -> rows(Kind.COUPONS, code)
                        .map(row -> (Coupon) new Coupon.Old(row))
                        .findFirst());
    }

    private Stream<ObjectNode> rows(Kind kind, String code) {
        return state.table(kind).stream()
                .filter(row -> row.path("code").asText().equalsIgnoreCase(code));
    }

    private Optional<Promotion> promotion(ObjectNode code) {
        return state.table(Kind.PROMOTIONS)
                .row(code.path("promotion_id").asLong())
                .map(Promotion::new);
    }

    /** Refuses a code that is not known, or not for this cart. */
    Coupon usable(Till till, String code) {
        Coupon coupon =
                find(code).orElseThrow(() -> Obstacle.COUPON_UNKNOWN.at("coupon_code", "is not the code of a coupon"));
        coupon.objection(till).ifPresent(objection -> {
            throw objection;
        });
        return coupon;
    }

    /** One more use, by an order. */
    void use(String code) {
        find(code).ifPresent(coupon -> {
            if (coupon instanceof Coupon.OfPromotion of) {
                count(Kind.PROMOTION_CODES, of.row(), "current_uses");
                count(Kind.PROMOTIONS, of.promotion().row(), "current_uses");
            } else {
                count(Kind.COUPONS, coupon.row(), "num_uses");
            }
        });
    }

    void count(Kind kind, ObjectNode counted, String field) {
        state.table(kind)
                .edit(
                        counted.path("id").asLong(),
                        row -> row.put(field, row.path(field).asLong() + 1));
    }
}
