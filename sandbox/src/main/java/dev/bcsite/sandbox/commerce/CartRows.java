package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The carts of a store as rows: living for 30 days after their last change, one version newer with every change. */
record CartRows(StoreState state) {

    private static final Duration LIFE = Duration.ofDays(30);
    /** Room for the lines, consignments and fees that a cart ever has. */
    private static final long PARTS = 1 << 16;

    Optional<ObjectNode> find(String id) {
        return carts().keyOf(id).flatMap(carts()::row).filter(this::isAlive);
    }

    ObjectNode get(String id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    private boolean isAlive(ObjectNode row) {
        return Timestamps.read(row.path("updated_time").asText())
                .filter(changed -> changed.plus(LIFE).isAfter(state.clock().instant()))
                .isPresent();
    }

    ObjectNode add(ObjectNode row) {
        String now = now();
        long key = carts().nextId();
        row.put("id", Uuids.of(Kind.CARTS.table(), key));
        row.put("created_time", now).put("updated_time", now).put("version", 1);
        carts().put(key, row);
        return carts().row(key).orElseThrow();
    }

    /**
     * Changes a cart.
     *
     * @param version the one that the change was made for; another one has come meanwhile: 409
     */
    ObjectNode edit(String id, OptionalLong version, Consumer<ObjectNode> change) {
        return state.commits().together(() -> {
            ObjectNode row = get(id).deepCopy();
            refuseOutdated(row, version);
            change.accept(row);
            row.put("version", row.path("version").asLong() + 1).put("updated_time", now());
            long key = carts().keyOf(id).orElseThrow();
            carts().put(key, row);
            return carts().row(key).orElseThrow();
        });
    }

    void refuseOutdated(ObjectNode row, OptionalLong version) {
        long current = row.path("version").asLong();
        if (version.isPresent() && version.getAsLong() != current) {
            String problem = "is " + current + " by now, not " + version.getAsLong();
            throw Refusal.of(409, "Cart conflict", Map.of("version", problem)).because(Obstacle.OUTDATED);
        }
    }

    boolean remove(String id) {
        return carts().keyOf(id).filter(carts()::remove).isPresent();
    }

    /** A UUID for a part of a cart that no part of any cart has. */
    String partId(ObjectNode row) {
        long next = row.path("next_part").asLong();
        row.put("next_part", next + 1);
        long cart = Uuids.number(Kind.CARTS.table(), row.path("id").asText()).orElseGet(carts()::nextId);
        return Uuids.of("cart-parts", cart * PARTS + next);
    }

    /** The short sort of id that addresses and consignments have: 13 hexadecimal digits. */
    String shortId(ObjectNode row) {
        return partId(row).replace("-", "").substring(0, 13);
    }

    Table carts() {
        return state.table(Kind.CARTS);
    }

    private String now() {
        return Timestamps.offset(state.clock().instant());
    }
}
