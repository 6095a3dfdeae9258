package dev.bcsite.function.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads pages from where the storefront is published and keeps each for a minute. When one cannot be read any more, the last one goes on
 * to be used.
 */
public final class PublishedViews implements Views {

    /** How long a page is used before it is read again. */
    public static final Duration USUAL = Duration.ofMinutes(1);

    private final Source source;
    private final InstantSource clock;
    private final Duration fresh;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** @param fresh how long a page is used before it is read again */
    public PublishedViews(Source source, InstantSource clock, Duration fresh) {
        this.source = source;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** Reads one page of the published storefront. */
    @FunctionalInterface
    public interface Source {

        /** @return absent when there is no such page */
        Optional<byte[]> read(String path) throws IOException;
    }

    private record Kept(Optional<PageView> view, Instant until) {}

    @Override
    public Optional<PageView> page(String path) {
        Kept last = kept.get(path);
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.view();
        }
        Optional<PageView> view = read(path).or(() -> last == null ? Optional.empty() : last.view());
        kept.put(path, new Kept(view, clock.instant().plus(fresh)));
        return view;
    }

    private Optional<PageView> read(String path) {
        try {
            return source.read(path).map(page -> PageView.of(new String(page, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
