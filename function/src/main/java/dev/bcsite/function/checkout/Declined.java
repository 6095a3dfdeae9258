package dev.bcsite.function.checkout;

import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;

/** What the codes of the payments host mean to whoever pays. The page's script goes by the same words. */
final class Declined {

    private Declined() {}

    static Refusal of(long code) {
        String word = word(code);
        return Refusal.of(Reason.NOT_PAID, "the payment was not made")
                .with("why", word)
                .with(word, "on");
    }

    private static String word(long code) {
        return switch ((int) code) {
            case 10000 -> "pay-again";
            case 30004, 30100, 30101 -> "pay-changed";
            case 30102 -> "card-code";
            case 30103 -> "card-expired";
            case 30104, 30106, 30107 -> "card-declined";
            case 30105 -> "pay-twice";
            case 30050, 30051 -> "card-wrong";
            default -> "pay-otherwise";
        };
    }
}
