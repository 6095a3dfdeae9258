package dev.bcsite.sandbox.contract;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.StepClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that stores answer to all contract scripts, a fresh one to each, with the port taken out. */
final class ScriptRecording {

    private static final String PORT = ":PORT";

    private ScriptRecording() {}

    /** In a process of its own: writes the recording to a file. */
    public static void main(String[] arguments) throws Exception {
        Files.write(Path.of(arguments[0]), lines());
    }

    /** Each request with its answer, in order. */
    static List<String> lines() throws Exception {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        for (Path script : ContractTest.scripts()) {
            lines.add(script.getFileName().toString());
            List<String> exchanges = Collections.synchronizedList(new ArrayList<>());
            SandboxOptions options = SandboxOptions.defaults()
                    .withSeed(FullShop.seed())
                    .withClock(new StepClock())
                    .withObserver((request, response) -> exchanges.add(request + " -> " + response.status() + " "
                            + response.headers() + " "
                            + response.bodyText().replace('\n', ' ')));
            try (SandboxStore store = SandboxStore.start(options)) {
                Script.of(Files.readString(script))
                        .run(new Client(store), store.state().clock()::advance);
                int port = store.storefront().getPort();
                exchanges.forEach(one -> lines.add(one.replace(":" + port, PORT).replace("%3A" + port, PORT)));
            }
        }
        return List.copyOf(lines);
    }
}
