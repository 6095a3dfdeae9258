package dev.bcsite.function.watch;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what the function does, and writes a line of JSON for each request. Nothing of it is about a person: no address, no id, no text that
 * was sent. Threads may share one.
 */
public final class Watch {

    private static final long[] MILLIS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500};

    private final PrintStream out;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** @param out takes the lines */
    public Watch(PrintStream out) {
        this.out = out;
    }

    /**
     * One request.
     *
     * @param route the name of what was asked for; {@code none} for what is nowhere
     * @param reason why it was not done; empty when it was
     * @param detail of the trouble at the store; empty without
     */
    public record Seen(String route, int status, String reason, String detail, long millis) {}

    public void saw(Seen seen) {
        count("bcsite_requests_total{route=\"" + seen.route() + "\",status=\"" + seen.status() + "\"}", 1);
        if (!seen.reason().isEmpty()) {
            count("bcsite_refusals_total{reason=\"" + seen.reason() + "\"}", 1);
        }
        for (long most : MILLIS) {
            if (seen.millis() <= most) {
                count("bcsite_request_millis_bucket{le=\"" + most + "\"}", 1);
            }
        }
        count("bcsite_request_millis_bucket{le=\"+Inf\"}", 1);
        count("bcsite_request_millis_count", 1);
        count("bcsite_request_millis_sum", seen.millis());
        Data.Members line = Data.object()
                .with("route", seen.route())
                .with("status", seen.status())
                .with("millis", seen.millis());
        line = seen.reason().isEmpty() ? line : line.with("reason", seen.reason());
        line = seen.detail().isEmpty() ? line : line.with("detail", seen.detail());
        out.println(new String(Json.write(line), StandardCharsets.UTF_8));
    }

    /** Everything that was counted since the start, as Prometheus reads it. */
    public String metrics() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(counts)
                .forEach((name, count) ->
                        text.append(name).append(' ').append(count.sum()).append('\n'));
        return text.toString();
    }

    private void count(String name, long by) {
        counts.computeIfAbsent(name, any -> new LongAdder()).add(by);
    }
}
