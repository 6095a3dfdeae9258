package dev.bcsite.function.cart;

import dev.bcsite.function.http.Fields;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.StorefrontApi.Asker;

/** Codes of coupons and gift certificates. The store keeps the two apart; it is asked which of them a code is. */
public final class Codes {

    private static final int LONGEST = 50;
    private static final String COUPONS = "coupons";
    private static final String CERTIFICATES = "giftCertificates";
    private static final String CERTIFICATE =
            "query($code: String!) { site { giftCertificate(code: $code) { status balance " + StorefrontApi.MONEY
                    + " expiresAt { utc } } } }";

    private final StorefrontApi store;

    public Codes(StorefrontApi store) {
        this.store = store;
    }

    static String in(Fields fields) {
        return fields.line("code", LONGEST).orElseThrow(() -> fields.missing("code"));
    }

    CheckoutChange use(String code, Checkout checkout, Asker asker) {
        boolean isUsed = checkout.has(COUPONS, code) || checkout.has(CERTIFICATES, code);
        boolean isCertificate = !isUsed && certificate(code, asker).isThere();
        return isCertificate
                ? CheckoutChange.of(
                        "applyCheckoutGiftCertificate",
                        any -> data("giftCertificateCode", code),
                        now -> now.has(CERTIFICATES, code))
                : CheckoutChange.of(
                        "applyCheckoutCoupon",
                        any -> data("couponCode", code),
                        now -> isUsed || now.has(COUPONS, code));
    }

    static CheckoutChange drop(String code, Checkout checkout) {
        boolean isCertificate = checkout.has(CERTIFICATES, code);
        String list = isCertificate ? CERTIFICATES : COUPONS;
        String field = isCertificate ? "giftCertificateCode" : "couponCode";
        return CheckoutChange.of(
                isCertificate ? "unapplyCheckoutGiftCertificate" : "unapplyCheckoutCoupon",
                now -> data(field, now.written(list, code).orElse(code)),
                now -> !now.has(list, code));
    }

    /** The gift certificate with this code; nothing when there is none. */
    Data certificate(String code, Asker asker) {
        try {
            return store.ask(CERTIFICATE, Data.object().with("code", code), asker)
                    .at("site", "giftCertificate");
        } catch (StoreRefusal e) {
            return Data.NOTHING;
        }
    }

    private static Data.Members data(String field, String code) {
        return Data.object().with("data", Data.object().with(field, code));
    }
}
