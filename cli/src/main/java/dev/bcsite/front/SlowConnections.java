package dev.bcsite.front;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections on which a request comes too slowly: bytes came for a while and a while, and still no request began or was answered.
 *
 * <p>The server itself only ends those on which nothing comes. A byte every few seconds would keep a connection, and a thread, for hours.
 */
final class SlowConnections implements Connection.Listener {

    private final Scheduler scheduler;
    private final Duration patience;

    SlowConnections(Scheduler scheduler, Duration patience) {
        this.scheduler = scheduler;
        this.patience = patience;
    }

    @Override
    public void onOpened(Connection connection) {
        lookLater(connection, new Seen(0, 0, false));
    }

    /** @param isSlow whether it was slow before; a request may just have begun when somebody looks */
    private record Seen(long bytes, long messages, boolean isSlow) {}

    private void lookLater(Connection connection, Seen before) {
        scheduler.schedule(() -> look(connection, before), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Connection connection, Seen before) {
        if (!connection.getEndPoint().isOpen()) {
            return;
        }
        long bytes = connection.getBytesIn();
        long messages = connection.getMessagesIn() + connection.getMessagesOut();
        boolean isSlow = bytes > before.bytes() && messages == before.messages();
        if (isSlow && before.isSlow()) {
            connection.getEndPoint().close(new TimeoutException("The request comes too slowly"));
            return;
        }
        lookLater(connection, new Seen(bytes, messages, isSlow));
    }
}
