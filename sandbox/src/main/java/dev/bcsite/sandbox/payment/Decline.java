package dev.bcsite.sandbox.payment;

import dev.bcsite.sandbox.http.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Why a payment fails: BigCommerce's codes, with the test card that fails so where there is one. */
public enum Decline {
    CONNECTION(10000, "4000000000000119", "The payment provider cannot be reached; please try again."),
    BAD_DATA(10001, "", "The payment could not be processed because of its data."),
    PROVIDER(30000, "4000000000000341", "The payment method is not set up correctly."),
    UNSUPPORTED(30001, "4000000000000101", "The payment method cannot be used here."),
    VAULTING(30002, "", "Cards cannot be stored in this shop."),
    NO_ORDER(30003, "", "The order could not be found."),
    TOTAL_CHANGED(30004, "", "The total of the order has changed."),
    INSTRUMENT(30050, "", "This means of payment is not supported."),
    INVALID_INSTRUMENT(30051, "4242424242424241", "The card number is not valid."),
    TOKEN(30100, "", "The payment token is not valid."),
    ORDER_STATE(30101, "", "The order cannot be paid."),
    VERIFICATION(30102, "4000000000000127", "The security code is not right."),
    EXPIRED(30103, "4000000000000069", "The card has expired."),
    ISSUER(30104, "4000000000000002", "The card was declined."),
    DUPLICATE(30105, "4000000000000259", "This payment was made before."),
    FUNDS(30106, "4000000000009995", "The card was declined: there is not enough money."),
    REVOKED(30107, "4000000000009987", "The card was declined: it was reported lost.");

    private final int code;
    private final String card;
    private final String says;

    Decline(int code, String card, String says) {
        this.code = code;
        this.card = card;
        this.says = says;
    }

    public int code() {
        return code;
    }

    /** The number of the test card that fails so; empty when none does. */
    public String card() {
        return card;
    }

    public String says() {
        return says;
    }

    /** @param number of a card, of which the first six digits and the last four count */
    static Optional<Decline> of(String number) {
        return Arrays.stream(values())
                .filter(decline -> !decline.card.isEmpty() && ends(decline.card).equals(ends(number)))
                .findFirst();
    }

    private static String ends(String number) {
        int length = number.length();
        return length < 10 ? number : number.substring(0, 6) + number.substring(length - 4);
    }

    static Optional<Decline> ofCode(String code) {
        return Arrays.stream(values())
                .filter(decline -> Integer.toString(decline.code).equals(code))
                .findFirst();
    }

    /** Told to shoppers as it is; the payments host tells the code. */
    public Refusal refusal() {
        return Refusal.of(422, says, Map.of("code", Integer.toString(code)));
    }
}
