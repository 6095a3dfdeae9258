package dev.bcsite.sandbox.commerce;

import java.util.Locale;

/** Codes that the store makes up for certificates and coupons: the same number always gives the same code. */
public final class Codes {

    private Codes() {}

    /** {@code 9F3-0AC-771-B2D}. */
    public static String certificate(long number) {
        String letters = letters("gift-certificate", number).substring(0, 12);
        return letters.replaceAll("(?<=\\G...)(?!$)", "-");
    }

    /** 64 capital letters and digits. */
    public static String letters(String kind, long number) {
        return Tokens.of(kind, Long.toString(number)).toUpperCase(Locale.ROOT);
    }
}
