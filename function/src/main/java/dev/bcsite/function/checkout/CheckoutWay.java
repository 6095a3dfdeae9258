package dev.bcsite.function.checkout;

import java.net.URI;

/** Where shoppers check out. */
public sealed interface CheckoutWay {

    /** On BigCommerce's own pages. */
    record Hosted() implements CheckoutWay {}

    /**
     * On a page of the storefront, in a frame of BigCommerce.
     *
     * @param loader the script that loads BigCommerce's Checkout SDK
     */
    record Embedded(URI loader) implements CheckoutWay {}

    /**
     * On pages of the storefront. Cards go from the browser straight to the payments host and never through the function, but a page of the
     * storefront asks for them: that brings the storefront into the scope of PCI DSS.
     *
     * @param payments the full address of the payments host for this store
     */
    record Custom(URI payments) implements CheckoutWay {}
}
