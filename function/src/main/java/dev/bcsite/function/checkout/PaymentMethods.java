package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.cart.CartView;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.ManagementApi;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** With what an order can be paid. */
record PaymentMethods(ManagementApi management) {

    static final String CREDIT = "store-credit";
    private static final Set<String> STORED = Set.of("stored_card", "stored_paypal_account", "stored_bank_account");

    /**
     * Something that pays without a card being typed.
     *
     * @param handle how the page names it; the store's own token of an instrument stays here
     */
    record OnFile(String handle, String method, Data instrument, String name) {}

    Data.Members addTo(Data.Members shown, Checkout checkout, Call call) {
        List<Data> methods = all(call);
        return shown.with("number", call.session().placed().orElseThrow().order())
                .with("open", CartView.shown(checkout.all().at("outstandingBalance")))
                .with(
                        "cards",
                        Data.list(methods.stream()
                                .filter(PaymentMethods::isCard)
                                .map(method -> Data.object()
                                        .with("id", method.at("id").text())
                                        .with("name", method.at("name").text()))
                                .toList()))
                .with(
                        "onFile",
                        Data.list(onFile(methods).stream()
                                .map(one -> Data.object()
                                        .with("handle", one.handle())
                                        .with("fieldId", "with-" + one.handle())
                                        .with("isCredit", one.handle().equals(CREDIT))
                                        .with("name", one.name()))
                                .toList()));
    }

    Optional<OnFile> onFile(String handle, Call call) {
        return onFile(all(call)).stream()
                .filter(one -> one.handle().equals(handle))
                .findFirst();
    }

    private List<Data> all(Call call) {
        long order = call.session().placed().orElseThrow().order();
        try {
            Data answer = management.get("/v3/payments/methods?order_id=" + order, call.deadline());
            return answer.at("data").isThere() ? answer.at("data").items() : answer.items();
        } catch (StoreRefusal | StoreTrouble e) {
            // The page then leads to BigCommerce's checkout.
            return List.of();
        }
    }

    private static boolean isCard(Data method) {
        return method.at("type").text().equals(Optional.of("card"));
    }

    private static List<OnFile> onFile(List<Data> methods) {
        List<OnFile> all = new ArrayList<>();
        for (Data method : methods) {
            String id = method.at("id").text().orElse("");
            if (method.at("type").text().equals(Optional.of("store_credit"))) {
                all.add(new OnFile(CREDIT, id, Data.object().with("type", "store_credit"), ""));
            }
            for (Data stored : method.at("stored_instruments").items()) {
                String type = stored.at("type").text().orElse("");
                String handle = digest(id + " " + stored.at("token").text().orElse(""));
                Data instrument = Data.object().with("type", type).with("token", stored.at("token"));
                // Two methods of one provider know the same cards.
                if (STORED.contains(type)
                        && all.stream().noneMatch(one -> one.instrument().equals(instrument))) {
                    all.add(new OnFile(handle, id, instrument, name(stored)));
                }
            }
        }
        return all;
    }

    private static String name(Data stored) {
        Optional<String> last = stored.at("last_4").text();
        return last.map(digits -> (stored.at("brand").text().orElse("") + " •••• " + digits).strip())
                .or(() -> stored.at("email").text())
                .or(() -> stored.at("masked_account_number").text())
                .orElse("");
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
