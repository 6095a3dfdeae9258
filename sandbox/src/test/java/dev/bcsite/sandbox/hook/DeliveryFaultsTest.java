package dev.bcsite.sandbox.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.fault.DoneAnyway;
import dev.bcsite.sandbox.fault.DoubledDelivery;
import dev.bcsite.sandbox.fault.FaultRule;
import dev.bcsite.sandbox.fault.LateDelivery;
import dev.bcsite.sandbox.fault.ServerError;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries that fail, come late, twice or in another order, by the name of a fault. */
class DeliveryFaultsTest {

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;
    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        receiver = Receiver.open();
        store = SandboxStore.start(
                SandboxOptions.defaults().withSeed("generated:5").withClock(clock));
        client = new Client(store);
        String body = "{\"scope\": \"store/product/*\", \"destination\": \"" + receiver.url("/") + "\"}";
        assertEquals(200, client.send("POST", "/v3/hooks", body).status());
    }

    @AfterEach
    void close() {
        store.close();
        receiver.close();
    }

    private void order(String faults) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(store.control() + "/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"faults\": \"" + faults + "\"}"));
        assertEquals(200, client.send(request).status());
    }

    /** Changes these products and delivers what is due. */
    private void change(long... ids) throws Exception {
        for (long id : ids) {
            store.state().products().edit(id, product -> product.put("name", clock.instant() + " " + id));
        }
        store.webhooks().run();
    }

    private void later(Duration pause) throws Exception {
        clock.advance(pause);
        store.webhooks().run();
    }

    private List<Integer> told() {
        List<Integer> ids = receiver.all().stream()
                .map(got -> got.data().path("id").asInt())
                .toList();
        receiver.forget();
        return ids;
    }

    private List<String> problems() {
        return store.webhooks().log().stream().map(Attempt::problem).toList();
    }

    @Test
    void aLostDeliveryIsTriedAgain() throws Exception {
        order("lost-delivery@/deliveries/1#1");
        change(1);
        assertEquals(List.of(), told());
        later(Duration.ofMinutes(1));
        assertEquals(List.of(1), told());
        assertEquals(List.of("No response received", ""), problems());
    }

    @Test
    void aDeliveryWhoseAnswerIsLostComesAgain() throws Exception {
        order("lost-answer@/deliveries/**#1");
        change(1);
        String first = receiver.all().get(0).headers().get("webhook-id");
        assertEquals(List.of(1), told());
        later(Duration.ofMinutes(1));
        assertEquals(first, receiver.all().get(0).headers().get("webhook-id"));
        assertEquals(List.of("No response received", ""), problems());
    }

    @Test
    void faultsOfAnswersRefuseBeforeOrAfterTheDeliveryArrives() throws Exception {
        store.next("/deliveries/*", new ServerError(503), new DoneAnyway(500));
        change(1);
        assertEquals(List.of(), told());
        later(Duration.ofMinutes(1));
        assertEquals(List.of(1), told());
        later(Duration.ofMinutes(3));
        assertEquals(List.of(1), told());
        assertEquals(List.of("Non-200 response received", "Non-200 response received", ""), problems());
    }

    @Test
    void aDestinationThatRefusesIsNotTakenForOneThatDoesNot() throws Exception {
        receiver.answers(410);
        store.next("/deliveries/*", new DoubledDelivery());
        change(1);
        assertEquals(List.of("Non-200 response received", "Non-200 response received"), problems());
    }

    @Test
    void aLateDeliveryIsOvertaken() throws Exception {
        store.next(new LateDelivery(30));
        change(1, 2);
        assertEquals(List.of(2), told());
        later(Duration.ofSeconds(29));
        assertEquals(List.of(), told());
        later(Duration.ofSeconds(1));
        assertEquals(List.of(1), told());
    }

    @Test
    void everyDeliveryCanBeLateAndNoneStaysAway() throws Exception {
        order("late-delivery(10)@/deliveries/**");
        change(1, 2);
        assertEquals(List.of(), told());
        later(Duration.ofSeconds(10));
        assertEquals(List.of(1, 2), told());
        assertEquals(0, store.webhooks().waiting());
    }

    @Test
    void aDoubledDeliveryIsTheSameTwice() throws Exception {
        store.next(new DoubledDelivery());
        change(1, 2);
        assertEquals(receiver.all().get(0).headers(), receiver.all().get(1).headers());
        assertEquals(List.of(1, 1, 2), told());
    }

    @Test
    void shuffledDeliveriesWaitForEachOther() throws Exception {
        order("shuffled-deliveries(3)@/deliveries/**#1");
        change(1);
        change(2);
        assertEquals(List.of(), told());
        change(3);
        List<Integer> order = told();
        assertEquals(List.of(1, 2, 3), order.stream().sorted().toList());
        assertEquals(false, order.equals(List.of(1, 2, 3)), order::toString);
    }

    @Test
    void aStormOverDeliveriesIsTheSameForTheSameSeedAndLosesNothing() throws Exception {
        List<List<Integer>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            store.state().faults().clear();
            order("storm(0.6)@/deliveries/**#seed:7");
            change(1, 2, 3, 4, 5);
            for (int minute = 0; minute < 60; minute++) {
                later(Duration.ofMinutes(1));
            }
            runs.add(told());
            assertEquals(0, store.webhooks().waiting());
        }
        assertEquals(runs.get(0), runs.get(1), "seed 7");
        assertEquals(new TreeSet<>(List.of(1, 2, 3, 4, 5)), new TreeSet<>(runs.get(0)), "seed 7");
        assertEquals(true, runs.get(0).size() > 5, () -> "seed 7: " + runs);
    }

    @Test
    void whatStrikesEverywhereDoesNotStrikeDeliveries() throws Exception {
        store.state().faults().add(FaultRule.always(new ServerError(500), "/**"));
        change(1);
        assertEquals(List.of(1), told());
    }

    @Test
    void aFaultOfDeliveriesStrikesNothingElse() {
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> store.state().faults().add("doubled-delivery@/v3/**"));
        assertEquals(
                "the fault \"doubled-delivery@/v3/**\" strikes deliveries of webhooks only;"
                        + " expected something like late-delivery(60)@/deliveries/**",
                wrong.getMessage());
        IllegalArgumentException storm = assertThrows(
                IllegalArgumentException.class, () -> store.state().faults().add("storm(0.1,delivery)@*"));
        assertEquals(
                "the fault \"storm(0.1,delivery)@*\" strikes deliveries of webhooks only;"
                        + " expected something like late-delivery(60)@/deliveries/**",
                storm.getMessage());
    }
}
