package dev.bcsite.sandbox.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * One connection, past what Jetty would send on it.
 *
 * <p>No thread waits while nothing is sent, so that any number of clients may be kept waiting.
 */
final class Wire {

    private final EndPoint endPoint;
    private final Scheduler scheduler;
    private final Callback exchange;

    private Wire(EndPoint endPoint, Scheduler scheduler, Callback exchange) {
        this.endPoint = endPoint;
        this.scheduler = scheduler;
        this.exchange = exchange;
    }

    /** @param exchange fails when the connection has ended */
    static Wire of(Request jetty, Callback exchange) {
        EndPoint endPoint = jetty.getConnectionMetaData().getConnection().getEndPoint();
        return new Wire(endPoint, jetty.getComponents().getScheduler(), exchange);
    }

    void send(Frame frame, Flow flow) {
        // Jetty would answer in its own words when nothing happens for long.
        endPoint.setIdleTimeout(0);
        byte[] bytes = frame.bytes();
        int length = Math.min(bytes.length, flow.until().applyAsInt(frame));
        write(ByteBuffer.wrap(bytes, 0, length), flow);
    }

    /** Ends the connection without a word. */
    void end(Flow.End how) {
        try {
            if (how == Flow.End.RESET && endPoint.getTransport() instanceof SocketChannel channel) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            // The client was faster: there is nothing left to reset.
        }
        endPoint.close();
        exchange.failed(new IOException("the sandbox was asked to end this connection"));
    }

    private void write(ByteBuffer left, Flow flow) {
        if (!left.hasRemaining()) {
            after(flow.silence(), () -> end(flow.end()));
            return;
        }
        int length = flow.pace().isZero() ? left.remaining() : 1;
        ByteBuffer now = left.slice(left.position(), length);
        left.position(left.position() + length);
        Callback sent = Callback.from(
                () -> after(left.hasRemaining() ? flow.pace() : Duration.ZERO, () -> write(left, flow)),
                failure -> end(Flow.End.CLOSED));
        endPoint.write(sent, now);
    }

    private void after(Duration time, Runnable work) {
        if (time.isZero()) {
            work.run();
        } else {
            scheduler.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
