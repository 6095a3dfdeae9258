package dev.bcsite.sandbox.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults that a client meets on the connection itself. */
class WireFaultsTest {

    private static final String BRANDS = "/v3/catalog/brands";
    private static final String ONE = BRANDS + "?limit=1&include_fields=name";

    private SandboxStore store;
    private Client client;
    private RawClient raw;

    @BeforeEach
    void start() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of(
                        "brands",
                        "[{\"id\": 1, \"name\": \"A\"}, {\"id\": 2, \"name\": \"B\"},"
                                + " {\"id\": 3, \"name\": \"C\"}, {\"id\": 4, \"name\": \"D\"}]"))));
        client = new Client(store);
        raw = new RawClient(store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void aWriteMayBeDoneAlthoughTheConnectionDropped() {
        store.state().faults().add(FaultRule.first(new DroppedConnection(true), "/v3/sites/*/routes", 1));
        String route = "{\"type\": \"home\", \"matching\": \"*\", \"route\": \"/\"}";

        assertThrows(IOException.class, () -> client.send("POST", "/v3/sites/1000/routes", route));

        assertEquals(1, store.state().routes().size());
    }

    @Test
    void refusedConnectionsAreRefusedUntilTheDoorOpensAgain() throws Exception {
        store.next(new RefusedConnections(500));
        assertTrue(raw.ask(BRANDS).wasReset());

        assertThrows(ConnectException.class, () -> raw.connect().close());

        raw.connectWhenOpen().close();
        assertEquals(200, client.get(BRANDS).status());
    }

    @Test
    void closedConnectionsEndAtOnce() throws Exception {
        store.next(new ClosedConnections(2));
        assertTrue(raw.ask(BRANDS).wasReset());

        for (int i = 0; i < 2; i++) {
            try (Socket socket = raw.connect()) {
                assertEquals(-1, socket.getInputStream().read());
            }
        }
        assertEquals(200, client.get(BRANDS).status());
    }

    @Test
    void clientsThatAreKeptWaitingKeepNobodyElseWaiting() throws Exception {
        store.state().faults().add("stalled-body(20000)@" + BRANDS + "#1-100");
        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket socket = raw.connect();
            raw.send(socket, BRANDS);
            assertEquals('H', socket.getInputStream().read());
            waiting.add(socket);
        }

        assertEquals(200, client.get(BRANDS).status());
        for (Socket socket : waiting) {
            socket.close();
        }
    }

    @Test
    void whateverByteIsTheLastAClientNotices() throws Exception {
        // Without any byte the JDK's client asks again by itself.
        int length = 1;
        boolean isWhole = false;
        while (!isWhole) {
            store.next(new CutAnswer(length++));
            try {
                isWhole = client.get(ONE).json().path("data").size() == 1;
            } catch (IOException e) {
                assertTrue(length < 4000);
            }
        }
        assertEquals('}', lastByteOf(length - 1));
    }

    private int lastByteOf(int length) throws IOException {
        store.next(new CutAnswer(length));
        try (Socket socket = raw.connect()) {
            raw.send(socket, ONE);
            byte[] bytes = socket.getInputStream().readAllBytes();
            assertEquals(length, bytes.length);
            return bytes[length - 1];
        }
    }
}
