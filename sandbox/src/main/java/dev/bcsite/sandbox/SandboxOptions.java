package dev.bcsite.sandbox;

import dev.bcsite.sandbox.fault.FaultSpec;
import dev.bcsite.sandbox.http.Observer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a sandbox store is to run.
 *
 * @param port on 127.0.0.1; zero takes any free one
 * @param data the folder that keeps changes for the next start; without, they end with the process
 * @param clock what the store takes for the time
 * @param storeHash letters and digits, part of every URL
 * @param token what clients must send as {@code X-Auth-Token}
 * @param faults when what goes wrong, as {@link FaultSpec} describes; empty for nothing
 * @param readings which reading is played where the documentation is ambiguous
 * @param timing how long things take that BigCommerce gives no times for
 * @param observer sees every exchange with the API
 */
public record SandboxOptions(
        int port,
        Seed seed,
        Quota quota,
        Optional<Path> data,
        InstantSource clock,
        String storeHash,
        String token,
        String faults,
        Readings readings,
        Timing timing,
        Observer observer) {

    public SandboxOptions {
        if (!storeHash.matches("[a-z0-9]{1,40}")) {
            throw new IllegalArgumentException("a store hash has letters and digits only, not \"" + storeHash + "\"");
        }
    }

    /** The sample shop on any free port, with no quota to speak of, no faults and nothing kept. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0,
                Seed.sample(),
                Quota.UNLIMITED,
                Optional.empty(),
                InstantSource.system(),
                "sandbox1",
                "sandbox-access-token",
                "",
                Readings.defaults(),
                Timing.defaults(),
                (request, response) -> {});
    }

    public SandboxOptions withPort(int other) {
        return new SandboxOptions(
                other, seed, quota, data, clock, storeHash, token, faults, readings, timing, observer);
    }

    /** @throws SeedException if there is no seed of that name; see {@link Seed#named} */
    public SandboxOptions withSeed(String name) {
        return withSeed(Seed.named(name));
    }

    public SandboxOptions withSeed(Seed other) {
        return new SandboxOptions(
                port, other, quota, data, clock, storeHash, token, faults, readings, timing, observer);
    }

    public SandboxOptions withQuota(Quota other) {
        return new SandboxOptions(port, seed, other, data, clock, storeHash, token, faults, readings, timing, observer);
    }

    public SandboxOptions withData(Path folder) {
        return new SandboxOptions(
                port, seed, quota, Optional.of(folder), clock, storeHash, token, faults, readings, timing, observer);
    }

    public SandboxOptions withClock(InstantSource other) {
        return new SandboxOptions(port, seed, quota, data, other, storeHash, token, faults, readings, timing, observer);
    }

    public SandboxOptions withToken(String other) {
        return new SandboxOptions(port, seed, quota, data, clock, storeHash, other, faults, readings, timing, observer);
    }

    public SandboxOptions withFaults(String specification) {
        return new SandboxOptions(
                port, seed, quota, data, clock, storeHash, token, specification, readings, timing, observer);
    }

    public SandboxOptions withReadings(Readings other) {
        return new SandboxOptions(port, seed, quota, data, clock, storeHash, token, faults, other, timing, observer);
    }

    /** Changes show this much later to those who read an API, while webhooks are on their way at once. */
    public SandboxOptions withLag(Duration lag) {
        return withTiming(timing.withLag(lag));
    }

    public SandboxOptions withTiming(Timing other) {
        return new SandboxOptions(port, seed, quota, data, clock, storeHash, token, faults, readings, other, observer);
    }

    public SandboxOptions withObserver(Observer other) {
        return new SandboxOptions(port, seed, quota, data, clock, storeHash, token, faults, readings, timing, other);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "sandbox of " + seed + " on port " + port;
    }
}
