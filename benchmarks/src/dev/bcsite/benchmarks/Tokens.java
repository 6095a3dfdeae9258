package dev.bcsite.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a file of one JSON object a line with two threads and does nothing with it. */
public final class Tokens {

    private Tokens() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try (FileChannel channel = FileChannel.open(file)) {
            long half = lineAfter(channel, channel.size() / 2);
            List<Callable<Long>> halves =
                    List.of(() -> tokens(file, 0, half), () -> tokens(file, half, Long.MAX_VALUE));
            long count = 0;
            for (Future<Long> done : new ArrayList<>(readers.invokeAll(halves))) {
                count += done.get();
            }
            Say.line("%,d tokens", count);
        } finally {
            readers.shutdown();
        }
    }

    private static long tokens(Path file, long from, long to) throws IOException {
        try (FileChannel channel = FileChannel.open(file).position(from);
                JsonParser parser = new JsonFactory().createParser(bounded(channel, to - from))) {
            long count = 0;
            while (parser.nextToken() != null) {
                count++;
            }
            return count;
        }
    }

    private static InputStream bounded(FileChannel channel, long length) {
        return new Bounded(Channels.newInputStream(channel), length);
    }

    private static long lineAfter(FileChannel channel, long position) throws IOException {
        InputStream in = Channels.newInputStream(FileChannel.class.cast(channel.position(position)));
        long at = position + 1;
        for (int found = in.read(); found != '\n' && found >= 0; found = in.read()) {
            at++;
        }
        return at;
    }

    /** Ends after so many bytes. */
    private static final class Bounded extends java.io.FilterInputStream {

        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
