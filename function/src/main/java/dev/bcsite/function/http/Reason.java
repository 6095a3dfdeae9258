package dev.bcsite.function.http;

import java.util.Locale;

/** Why a request is not done. The word is what scripts and pages go by; texts for shoppers are the theme's. */
public enum Reason {
    /** It is no JSON, no form, or not what the operation takes. */
    MALFORMED(400),
    UNKNOWN_FIELD(400),
    MISSING_FIELD(400),
    WRONG_VALUE(400),
    /** It does not come from a page of this storefront. */
    WRONG_ORIGIN(403),
    /** There is no such thing, or it is somebody else's; which of the two is not said. */
    NOT_FOUND(404),
    WRONG_METHOD(405),
    TOO_LARGE(413),
    WRONG_TYPE(415),
    /** The same key came with another request before. */
    KEY_REUSED(422),
    /** Asked too often. */
    TOO_MANY(429),
    /** The store cannot be reached, or takes too long. Nothing is lost: the same request may be sent again. */
    UNAVAILABLE(503),

    /** The product cannot be had. */
    SOLD_OUT(409),
    /** There is not as much of it. */
    TOO_FEW(409),
    /** Less than this of it is not sold. */
    BELOW_MINIMUM(409),
    /** More than this of it is not sold. */
    ABOVE_MAXIMUM(409),
    /** The choices do not make something that is sold. */
    CHOICES(409),
    /** A file has to come with the product, and the store takes none from outside. */
    FILE_NOT_TAKEN(409),
    /** The product is not sold here, or no longer. */
    NOT_SOLD(409),
    /** The cart has nothing to pay for. */
    EMPTY_CART(409),
    /** It costs something else than the page said. */
    PRICE_CHANGED(409),
    /** The cart is not what the page showed. */
    CART_CHANGED(409),
    /** It is not shipped there, or nothing of it is shipped at all. */
    NOT_SHIPPED(409),
    /** The cart that a link leads back to is no longer there. */
    CART_GONE(409),
    /** There is no gift certificate with this code. */
    NO_CERTIFICATE(409),
    /** This address has reviewed the product before. */
    ALREADY_REVIEWED(409),
    /** Only who bought the product may review it. */
    BUYERS_ONLY(409),
    /** Something is missing that an order needs. */
    CHECKOUT_OPEN(409),
    /** The payment was not made; the code says why. */
    NOT_PAID(409),
    /** Such a code is not known, or is not for this cart. */
    CODE_REFUSED(409),
    /** The store does not do this. */
    REFUSED(409),
    /** Address and password do not fit. */
    WRONG_PASSWORD(409),
    /** Somebody has an account with this address. */
    EMAIL_TAKEN(409),
    /** The store does not take this as a new password, or not with this token. */
    PASSWORD_REFUSED(409),
    /** The store does not take such an address. */
    ADDRESS_REFUSED(409),
    /** The list has no place left. */
    LIST_FULL(409),
    /** Only for those who are signed in. */
    SIGN_IN(401);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it is written: {@code sold-out}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
