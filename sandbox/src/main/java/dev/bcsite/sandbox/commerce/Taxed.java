package dev.bcsite.sandbox.commerce;

import java.math.BigDecimal;

/** An amount without and with its tax. */
public record Taxed(BigDecimal exclusive, BigDecimal inclusive) {

    public static final Taxed NONE = new Taxed(BigDecimal.ZERO, BigDecimal.ZERO);

    public BigDecimal tax() {
        return inclusive.subtract(exclusive);
    }

    Taxed plus(Taxed other) {
        return new Taxed(exclusive.add(other.exclusive), inclusive.add(other.inclusive));
    }

    /** The one of both that a store shows. */
    public BigDecimal shown(boolean isTaxIncluded) {
        return isTaxIncluded ? inclusive : exclusive;
    }
}
