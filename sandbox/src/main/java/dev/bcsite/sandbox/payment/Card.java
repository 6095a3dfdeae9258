package dev.bcsite.sandbox.payment;

import java.util.Map;

/**
 * A card as a shopper types it. It is looked at and forgotten, never stored or shown.
 *
 * @param number digits only
 * @param year with four digits
 */
public record Card(String name, String number, int month, int year, String code) {

    private static final Map<String, String> BRANDS =
            Map.of("4", "VISA", "5", "MASTERCARD", "3", "AMEX", "6", "DISCOVER");

    String lastFour() {
        return number.substring(Math.max(0, number.length() - 4));
    }

    /** The first six digits, which tell the bank. */
    String issuer() {
        return number.substring(0, Math.min(6, number.length()));
    }

    String brand() {
        return brand(number);
    }

    static String brand(String number) {
        return BRANDS.getOrDefault(number.isEmpty() ? "" : number.substring(0, 1), "VISA");
    }

    /** Whether the last digit follows from the others, as it does for every card there is. */
    boolean isPossible() {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return number.length() >= 12 && sum % 10 == 0;
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "card ending in " + lastFour();
    }
}
