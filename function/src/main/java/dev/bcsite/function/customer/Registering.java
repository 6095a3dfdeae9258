package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.util.Optional;

/** Opening an account. Whoever opens one is signed in to it. */
final class Registering {

    private static final String REGISTER = "mutation($input: RegisterCustomerInput!) { customer {"
            + " registerCustomer(input: $input) { customer { entityId } errors { __typename ... on ValidationError { path } } } } }";

    private final CustomerStore store;
    private final SigningIn signingIn;

    Registering(CustomerStore store, SigningIn signingIn) {
        this.store = store;
        this.signingIn = signingIn;
    }

    Result page(Call call) {
        Optional<String> next = call.fields().word("next", SigningIn.NEXT);
        call.fields().close();
        Data.Members facts = Data.object()
                .with("isSignedIn", call.session().customer().isPresent())
                .with("next", next);
        return new Result(call.session(), Optional.empty(), new Result.Facts("register", facts));
    }

    /** To be limited strictly: it tells whether an address has an account, which nobody shall ask for many. */
    Result register(Call call) {
        Fields fields = call.fields();
        String email = fields.email("email").orElseThrow(() -> fields.missing("email"));
        String password = fields.exact("password", 250).orElseThrow(() -> fields.missing("password"));
        Data.Members input = Data.object()
                .with("firstName", fields.line("firstName", 100).orElseThrow(() -> fields.missing("firstName")))
                .with("lastName", fields.line("lastName", 100).orElseThrow(() -> fields.missing("lastName")))
                .with("email", email)
                .with("password", password)
                .with("phone", fields.line("phone", 50))
                .with("company", fields.line("company", 255));
        Optional<String> next = fields.word("next", SigningIn.NEXT);
        GuestWishes.listName(fields);
        fields.close();
        boolean isKnown = register(input, call);
        try {
            return signingIn.signIn(call, email, password, next, Optional.empty());
        } catch (Refusal e) {
            throw isKnown
                    ? waiting()
                    : new StoreTrouble(Effect.UNKNOWN, "it is not known whether the account was opened");
        }
    }

    /** Whether the store has said that it did; when its answer is lost, signing in will show. */
    private boolean register(Data.Members input, Call call) {
        try {
            Data result = store.change(
                    "registerCustomer", REGISTER, Data.object().with("input", input), CustomerStore.guest(call));
            CustomerStore.mistake(result).ifPresent(type -> {
                throw refusal(type, result);
            });
            return true;
        } catch (StoreTrouble e) {
            if (e.effect() == Effect.NONE) {
                throw e;
            }
            return false;
        }
    }

    private static Refusal refusal(String type, Data result) {
        if (type.equals("EmailAlreadyInUseError")) {
            return Refusal.at("email", Reason.EMAIL_TAKEN, "there is an account with this address");
        }
        boolean isPassword = result.at("errors").items().get(0).at("path").items().stream()
                .anyMatch(part -> part.text()
                        .orElse("")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("password"));
        return isPassword
                ? Refusal.at("password", Reason.PASSWORD_REFUSED, "the store does not take this password")
                : Refusal.of(Reason.REFUSED, "the store does not open this account");
    }

    /** A store may want to look at new accounts first. */
    private static Refusal waiting() {
        return Refusal.of(Reason.SIGN_IN, "the account is open, but nobody can sign in to it yet");
    }
}
