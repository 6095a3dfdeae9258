package dev.bcsite.function.watch;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what the function does, and writes a line of JSON for each request. Nothing of it is about a person: no address, no id, no text that
 * was sent. Threads may share one.
 */
public final class Watch {

    private static final long[] MILLIS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500};

    private final PrintStream out;
    /** By what Prometheus calls them, labels included. */
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();

    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    /** One for each of {@link #MILLIS}, and one for what took longer than all of them. */
    private final LongAdder[] times = new LongAdder[MILLIS.length + 1];

    private final LongAdder millis = new LongAdder();

    /** @param out takes the lines */
    public Watch(PrintStream out) {
        this.out = out;
        for (int i = 0; i < times.length; i++) {
            times[i] = new LongAdder();
        }
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
        count(requests, "{route=\"" + seen.route() + "\",status=\"" + seen.status() + "\"}");
        times[slot(seen.millis())].increment();
        millis.add(seen.millis());
        Data.Members line = Data.object()
                .with("route", seen.route())
                .with("status", seen.status())
                .with("millis", seen.millis());
        if (!seen.reason().isEmpty()) {
            count(refusals, "{reason=\"" + seen.reason() + "\"}");
            line = line.with("reason", seen.reason());
        }
        line = seen.detail().isEmpty() ? line : line.with("detail", seen.detail());
        out.println(new String(Json.write(line), StandardCharsets.UTF_8));
    }

    /** Everything that was counted since the start, as Prometheus reads it. */
    public String metrics() {
        StringBuilder text = new StringBuilder();
        counts("bcsite_requests_total", requests, text);
        counts("bcsite_refusals_total", refusals, text);
        text.append("# TYPE bcsite_request_millis histogram\n");
        long all = 0;
        for (int i = 0; i < times.length; i++) {
            all += times[i].sum();
            String most = i < MILLIS.length ? Long.toString(MILLIS[i]) : "+Inf";
            line("bcsite_request_millis_bucket{le=\"" + most + "\"}", all, text);
        }
        line("bcsite_request_millis_sum", millis.sum(), text);
        line("bcsite_request_millis_count", all, text);
        return text.toString();
    }

    private static void counts(String name, Map<String, LongAdder> counts, StringBuilder text) {
        text.append("# TYPE ").append(name).append(" counter\n");
        for (String labels : new TreeSet<>(counts.keySet())) {
            line(name + labels, counts.get(labels).sum(), text);
        }
    }

    private static void line(String name, long value, StringBuilder text) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static int slot(long millis) {
        int slot = 0;
        while (slot < MILLIS.length && millis > MILLIS[slot]) {
            slot++;
        }
        return slot;
    }

    private static void count(Map<String, LongAdder> counts, String labels) {
        LongAdder count = counts.get(labels);
        if (count == null) {
            counts.putIfAbsent(labels, new LongAdder());
            count = counts.get(labels);
        }
        count.increment();
    }
}
