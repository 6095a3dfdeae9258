package dev.bcsite.sandbox.payment;

/** What a shopper pays with. */
public sealed interface Instrument {

    /** A card as it is typed. */
    record OfCard(Card card) implements Instrument {}

    /**
     * Something that the customer has on file.
     *
     * @param type {@code stored_card}, {@code stored_paypal_account} or {@code stored_bank_account}
     */
    record Stored(String type, String token) implements Instrument {

        /** Without the token. */
        @Override
        public String toString() {
            return type;
        }
    }

    /** A card that the provider keeps. @param number its first six digits and its last four */
    record Tokenized(String number, int month, int year) implements Instrument {}

    record Certificate(String code) implements Instrument {}

    record StoreCredit() implements Instrument {}
}
