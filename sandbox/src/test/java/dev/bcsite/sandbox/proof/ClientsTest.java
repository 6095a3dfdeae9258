package dev.bcsite.sandbox.proof;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients for BigCommerce that others published on npm, unmodified, take the sandbox for BigCommerce. */
class ClientsTest {

    @TempDir
    static Path folder;

    private static Scripts scripts;

    @BeforeAll
    static void findTheClients() {
        scripts = new Scripts(Installed.orSkip(), folder);
    }

    static Stream<Arguments> clientsAndRounds() {
        return Rounds.CLIENTS.stream().flatMap(client -> Rounds.ALL.stream().map(round -> Arguments.of(client, round)));
    }

    @ParameterizedTest(name = "{0} comes round {1}")
    @MethodSource("clientsAndRounds")
    void everyClientComesRound(String client, String round) throws Exception {
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults())) {
            Rounds.walk(scripts, store, store.storefront(), client, round);
        }
    }
}
