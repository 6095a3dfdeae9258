package dev.bcsite.function.cart;

import dev.bcsite.function.json.Data;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that a shopper wants to be so at the checkout.
 *
 * @param name of the mutation
 * @param mutation its text, a constant
 * @param input what it says, but for the checkout and its version
 * @param isDone whether it is so: then nothing is sent
 */
public record CheckoutChange(
        String name, String mutation, Function<Checkout, Data.Members> input, Predicate<Checkout> isDone) {

    public static CheckoutChange of(String name, Function<Checkout, Data.Members> input, Predicate<Checkout> isDone) {
        return new CheckoutChange(name, CheckoutStore.mutation(name), input, isDone);
    }
}
