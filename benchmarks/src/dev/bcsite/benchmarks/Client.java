package dev.bcsite.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks for one address again and again, on connections that stay open, for a number of seconds. */
final class Client {

    private Client() {}

    /**
     * What came of it.
     *
     * @param good answers with 200
     * @param nanos of each of them, sorted
     */
    record Told(double seconds, long good, long shed, long bad, long[] nanos) {

        double perSecond() {
            return good / seconds;
        }

        double millis(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.0f/s (p50 %.1f ms, p99 %.1f ms, %d × 503, %d others)", perSecond(), millis(0.5), millis(0.99), shed, bad);
        }
    }

    static Told load(URI address, String path, String cookie, int clients, int seconds) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<One> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            One one = new One(address, path, cookie, end);
            all.add(one);
            one.start();
        }
        for (One one : all) {
            one.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        long[] nanos = all.stream().flatMapToLong(one -> Arrays.stream(one.nanos, 0, one.good)).sorted().toArray();
        return new Told(
                took,
                nanos.length,
                all.stream().mapToLong(one -> one.shed).sum(),
                all.stream().mapToLong(one -> one.bad).sum(),
                nanos);
    }

    private static final class One extends Thread {

        private final URI address;
        private final String head;
        private int asked;
        private final long end;
        private long[] nanos = new long[1024];
        private int good;
        private long shed;
        private long bad;

        One(URI address, String path, String cookie, long end) {
            this.address = address;
            this.end = end;
            this.head = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAccept: application/json\r\nCookie: " + cookie + "\r\nX-Forwarded-For: 10.";
        }

        @Override
        public void run() {
            while (System.nanoTime() < end) {
                try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(10_000);
                    ask(socket.getOutputStream(), new BufferedInputStream(socket.getInputStream(), 16 * 1024));
                } catch (IOException e) {
                    bad++;
                }
            }
        }

        private void ask(OutputStream out, InputStream in) throws IOException {
            while (System.nanoTime() < end) {
                long sent = System.nanoTime();
                out.write(request());
                int status = answer(in);
                if (status == 200) {
                    nanos = good == nanos.length ? Arrays.copyOf(nanos, 2 * good) : nanos;
                    nanos[good++] = System.nanoTime() - sent;
                } else if (status == 503) {
                    shed++;
                } else {
                    bad++;
                }
            }
        }

        /** Each from another shopper's address, as a proxy would tell it: no address may ask as often as this. */
        private byte[] request() {
            asked++;
            return (head + (getId() & 127) + "." + (asked >> 8 & 127) + "." + (asked & 255) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        private static int answer(InputStream in) throws IOException {
            String first = line(in);
            int length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            in.skipNBytes(length);
            return Integer.parseInt(first.substring(9, 12));
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int sign = in.read(); sign != '\n'; sign = in.read()) {
                if (sign < 0) {
                    throw new IOException("the connection ended");
                }
                if (sign != '\r') {
                    line.append((char) sign);
                }
            }
            return line.toString();
        }
    }
}
