package dev.bcsite.sandbox.payment;

/**
 * A card as a shopper types it. It is looked at and forgotten, never stored or shown.
 *
 * @param number digits only
 * @param year with four digits
 */
public record Card(String name, String number, int month, int year, String code) {

    String lastFour() {
        return number.substring(Math.max(0, number.length() - 4));
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
