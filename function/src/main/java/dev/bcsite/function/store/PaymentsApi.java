package dev.bcsite.function.store;

import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/** The host that takes payments, for what is on file there. Cards that somebody types never come here. */
public final class PaymentsApi {

    private final Wire wire;
    private final URI address;

    /** @param address such as {@code https://payments.bigcommerce.com/stores/abc123/payments} */
    public PaymentsApi(Wire wire, URI address) {
        this.wire = wire;
        this.address = address;
    }

    /** @param code why not, as the host numbers it; zero when it does not say */
    public record Outcome(boolean isPaid, long code) {}

    public Outcome pay(String token, Data body, Deadline deadline) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/vnd.bc.v1+json")
                .header("User-Agent", "bcsite")
                .header("Authorization", "PAT " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(body)));
        // Some time is kept back, to look how it went if no answer comes.
        Wire.Answer answer = wire.send(request, deadline.leftBut(deadline.left().dividedBy(3)), deadline);
        int status = answer.status();
        if (status / 100 == 2) {
            return new Outcome(true, 0);
        }
        if (status == 429) {
            throw new StoreTrouble(Effect.NONE, "the payments host asks for fewer requests");
        }
        if (status >= 500) {
            throw new StoreTrouble(Effect.UNKNOWN, "the payments host answered " + status);
        }
        return new Outcome(false, code(answer));
    }

    private static long code(Wire.Answer answer) {
        try {
            Data code = Json.read(answer.body()).at("code");
            return code.number()
                    .orElseGet(() -> code.text()
                            .filter(text -> text.matches("[0-9]{1,6}"))
                            .map(Long::parseLong)
                            .orElse(0L));
        } catch (IOException e) {
            return 0;
        }
    }
}
