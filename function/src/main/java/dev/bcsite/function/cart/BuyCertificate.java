package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts a gift certificate into the cart. Its amount is what the giver wants to give: the one amount that goes upstream. */
record BuyCertificate(CartStore store, CartKeeper keeper) implements Operation {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,4}([.,][0-9]{1,2})?");
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MESSAGE = 200;

    /** As they are written here; the store wants capitals. */
    private static final Set<String> THEMES = Set.of("general", "birthday", "celebration", "christmas", "boy", "girl");

    @Override
    public Result run(Call call) {
        Data wanted = wanted(call.fields());
        call.fields().close();
        Optional<String> id = call.session().cart();
        if (id.isEmpty()) {
            return created(wanted, call);
        }
        try (CartKeeper.Turn turn = keeper.turn(id.get(), call)) {
            return turn.cart().isPresent() ? added(wanted, turn, call) : created(wanted, call);
        }
    }

    private Result created(Data wanted, Call call) {
        try {
            return answer(call, store.createWithCertificate(wanted, call.asker()));
        } catch (StoreRefusal e) {
            throw notSold();
        }
    }

    private static Result added(Data wanted, CartKeeper.Turn turn, Call call) {
        try {
            return answer(call, turn.make(new Intent.AddCertificate(wanted)));
        } catch (StoreRefusal e) {
            throw notSold();
        }
    }

    private static Result answer(Call call, Optional<Cart> after) {
        Cart cart = after.orElseThrow(
                () -> new StoreTrouble(StoreTrouble.Effect.UNKNOWN, "the store has not told the cart"));
        return Answers.of(call, call.session().withCart(cart.id()), after);
    }

    private static Refusal notSold() {
        return Refusal.of(Reason.REFUSED, "the store does not sell this gift certificate");
    }

    private static Data wanted(Fields fields) {
        BigDecimal amount = fields.like(AMOUNT, "amount")
                .map(text -> new BigDecimal(text.replace(',', '.')))
                .orElseThrow(() -> fields.missing("amount"));
        if (amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) > 0) {
            throw fields.wrong("amount", "must be from " + LEAST + " to " + MOST);
        }
        Data sender = person(fields, "sender");
        Data recipient = person(fields, "recipient");
        return Data.object()
                .with("name", "Gift certificate")
                .with("theme", fields.word("theme", THEMES).orElse("general").toUpperCase(Locale.ROOT))
                .with("amount", new Data.Amount(amount))
                .with("quantity", 1)
                .with("sender", sender)
                .with("recipient", recipient)
                .with("message", fields.lines("message", LONGEST_MESSAGE));
    }

    private static Data person(Fields fields, String who) {
        String name = fields.line(who + "Name", LONGEST_NAME).orElseThrow(() -> fields.missing(who + "Name"));
        String email = fields.email(who + "Email").orElseThrow(() -> fields.missing(who + "Email"));
        return Data.object().with("name", name).with("email", email);
    }
}
