package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Quota;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.QuotaMeter;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The host that takes payments. It has one thing to ask, and wants a payment access token rather than an API token.
 *
 * <p>Faults strike here too: a payment that went through while the answer was lost is what clients must live with.
 */
public final class PaymentsHost {

    private static final Quota QUOTA = new Quota(50, Duration.ofSeconds(4));
    private static final String ACCEPTED = "application/vnd.bc.v1+json";
    private static final String SCHEME = "PAT ";
    private static final String TYPE = "https://developer.bigcommerce.com/api-docs/payments/payments-api-overview";

    private final StoreState state;
    private final QuotaMeter meter;
    private final boolean isForBrowsers;

    /** @param readings BigCommerce's documents do not say whether pages of other origins may ask this host */
    public PaymentsHost(StoreState state, Readings readings) {
        this.state = state;
        this.isForBrowsers = !readings.has(Reading.PAYMENTS_ARE_FOR_SERVERS);
        this.meter = new QuotaMeter(QUOTA, state.clock());
    }

    /** @param request whatever its path, which the mount has judged */
    public Response answer(Request request) {
        if (isForBrowsers && request.method().equals("OPTIONS")) {
            return allowed(
                    Response.empty(204)
                            .with("Access-Control-Allow-Methods", "POST")
                            .with("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept"),
                    request);
        }
        Optional<Fault> fault = state.faults().next(request);
        Response response = fault.map(one -> one.strike(request, this::judged)).orElseGet(() -> judged(request));
        return isForBrowsers ? allowed(response, request) : response;
    }

    /** Without cookies there is nothing that another origin could misuse: the token is all that counts. */
    private static Response allowed(Response response, Request request) {
        return request.header("origin").isPresent() ? response.with("Access-Control-Allow-Origin", "*") : response;
    }

    private Response judged(Request request) {
        if (!request.method().equals("POST")) {
            return problem(405, "Method Not Allowed", Optional.empty(), Map.of())
                    .with("Allow", "POST");
        }
        Optional<PaymentTokens.Grant> grant = request.header("authorization")
                .filter(said -> said.startsWith(SCHEME))
                .flatMap(said -> new PaymentTokens(state).grant(said.substring(SCHEME.length())));
        if (grant.isEmpty()) {
            return problem(401, "Unauthorized", Optional.of(Decline.TOKEN), Map.of());
        }
        if (!meter.take().within()) {
            return problem(429, "Too Many Requests", Optional.empty(), Map.of());
        }
        String accept = request.header("accept").orElse("*/*");
        if (!accept.contains(ACCEPTED) && !accept.contains("*/*") && !accept.contains("application/*")) {
            return problem(406, "The Accept header must allow " + ACCEPTED, Optional.empty(), Map.of());
        }
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            return problem(415, "The Content-Type must be application/json", Optional.empty(), Map.of());
        }
        return paid(request, grant.get());
    }

    private Response paid(Request request, PaymentTokens.Grant grant) {
        try {
            JsonNode body = Json.read(request.bodyText());
            return state.commits().together(() -> pay(grant, body));
        } catch (JsonProcessingException e) {
            return problem(400, "Input is invalid JSON", Optional.of(Decline.BAD_DATA), Map.of());
        } catch (Refusal refusal) {
            Optional<Decline> decline = Decline.ofCode(refusal.errors().getOrDefault("code", ""));
            return decline.isPresent()
                    ? problem(refusal.status(), decline.get().says(), decline, Map.of())
                    : problem(400, "The payment is not complete", Optional.of(Decline.BAD_DATA), refusal.errors());
        }
    }

    private Response pay(PaymentTokens.Grant grant, JsonNode body) {
        JsonNode payment = body.path("payment");
        Problems problems = new Problems();
        String wanted = payment.path("payment_method_id").asText("");
        if (wanted.isEmpty()) {
            problems.add("payment.payment_method_id", "error.path.missing");
        }
        Optional<Instrument> instrument = InstrumentReader.read(payment.path("instrument"), problems);
        problems.refuseAny();
        PaymentMethod method = PaymentMethod.of(wanted)
                .orElseThrow(() -> (wanted.contains(".") ? Decline.PROVIDER : Decline.UNSUPPORTED).refusal());
        refuseChanged(grant);
        boolean keep = payment.path("save_instrument").asBoolean();
        Payments.Payment made = new Payments(state).pay(grant.order(), method, instrument.orElseThrow(), keep);
        ObjectNode data = Json.object();
        data.putObject("data")
                .put("id", made.id())
                .put("transaction_type", made.type())
                .put("status", "success");
        return Response.of(201, "application/json", Json.bytes(data));
    }

    /** An order that is paid is told as such, even if its total has changed with that. */
    private void refuseChanged(PaymentTokens.Grant grant) {
        ObjectNode order = state.table(Kind.ORDERS).row(grant.order()).orElseThrow(Decline.NO_ORDER::refusal);
        if (Orders.isPayable(order) && Orders.outstanding(order).compareTo(grant.open()) != 0) {
            throw Decline.TOTAL_CHANGED.refusal();
        }
    }

    private static Response problem(int status, String says, Optional<Decline> decline, Map<String, String> fields) {
        ObjectNode problem = Json.object()
                .put("status", status)
                .put("title", says)
                .put("detail", says)
                .put("type", TYPE);
        decline.ifPresent(one -> problem.put("code", one.code()));
        ArrayNode errors = problem.putArray("errors");
        fields.forEach((field, text) -> errors.addObject()
                .put("code", decline.map(one -> Integer.toString(one.code())).orElse(""))
                .put("message", field + ": " + text));
        if (errors.isEmpty() && decline.isPresent()) {
            errors.addObject()
                    .put("code", Integer.toString(decline.get().code()))
                    .put("message", decline.get().says());
        }
        return Response.of(status, "application/json", Json.bytes(problem));
    }
}
