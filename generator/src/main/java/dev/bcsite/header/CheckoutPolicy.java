package dev.bcsite.header;

import java.util.List;

/**
 * What the page of a storefront's own checkout needs beyond every other page. Only that page gets it.
 *
 * @param scripts origins that scripts may come from
 * @param frames origins that may be shown in frames
 * @param connections origins that its script may ask
 */
public record CheckoutPolicy(List<String> scripts, List<String> frames, List<String> connections) {

    public static final CheckoutPolicy NONE = new CheckoutPolicy(List.of(), List.of(), List.of());

    public CheckoutPolicy {
        scripts = List.copyOf(scripts);
        frames = List.copyOf(frames);
        connections = List.copyOf(connections);
    }

    /** A script of another host, and a frame of it, at the page's own address. */
    public static CheckoutPolicy embedding(String script, String frame) {
        return new CheckoutPolicy(List.of(script), List.of(frame), List.of());
    }

    /** A host that takes payments. */
    public static CheckoutPolicy paying(String host) {
        return new CheckoutPolicy(List.of(), List.of(), List.of(host));
    }

    /** What holds for this path. The page that the function fills has no use for a frame, which needs a script anyway. */
    public CheckoutPolicy at(String path) {
        if (path.endsWith("/checkout/")) {
            return this;
        }
        return path.equals("/api/checkout") ? new CheckoutPolicy(List.of(), List.of(), connections) : NONE;
    }
}
