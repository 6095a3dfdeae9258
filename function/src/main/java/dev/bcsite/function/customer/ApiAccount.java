package dev.bcsite.function.customer;

/**
 * An API account of the store. With its secret we sign that a customer may come in, and know what the store has signed.
 *
 * @param clientSecret never shown
 */
public record ApiAccount(String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "ApiAccount[" + clientId + "]";
    }
}
