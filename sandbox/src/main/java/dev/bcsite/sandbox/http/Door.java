package dev.bcsite.sandbox.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Where connections come in on 127.0.0.1: it can hang up on new ones, or be shut for a while and opened again at
 * the same port.
 *
 * <p>Jetty's own connector opens once only, so this one listens itself and hands over what it accepts.
 */
final class Door extends ServerConnector {

    private static final Duration NEXT_TRY = Duration.ofMillis(20);

    private final AtomicInteger unwelcome = new AtomicInteger();
    private ServerSocketChannel listening;
    private boolean closedForGood;

    private Door(Server server, HttpConnectionFactory http, ServerSocketChannel listening) {
        super(server, 1, 1, http);
        this.listening = listening;
    }

    /** Listens at once, and accepts when the server starts. */
    static Door at(int port, Server server, HttpConnectionFactory http) throws IOException {
        Door door = new Door(server, http, listen(port));
        door.open(door.listening);
        door.setPort(door.getLocalPort());
        return door;
    }

    private static ServerSocketChannel listen(int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void accept(int acceptor) throws IOException {
        try {
            receive(listening().accept());
        } catch (AsynchronousCloseException e) {
            // Shut meanwhile: Jetty asks again when the door accepts.
        } catch (ClosedChannelException e) {
            Thread.onSpinWait();
        }
    }

    private void receive(SocketChannel connection) throws IOException {
        if (unwelcome.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            connection.close();
            return;
        }
        connection.configureBlocking(false);
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        getSelectorManager().accept(connection);
    }

    private synchronized ServerSocketChannel listening() {
        return listening;
    }

    /** The next connections end as soon as they are open. */
    void hangUpOn(int connections) {
        unwelcome.addAndGet(connections);
    }

    /** Refuses connections for a while; those that are open stay so. */
    void shutFor(Duration time) throws IOException {
        setAccepting(false);
        synchronized (this) {
            listening.close();
        }
        reopenAfter(time);
    }

    private void reopenAfter(Duration time) {
        getScheduler().schedule(this::reopen, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void reopen() {
        synchronized (this) {
            if (closedForGood) {
                return;
            }
            try {
                listening = listening.isOpen() ? listening : listen(getPort());
            } catch (IOException e) {
                // Somebody took the port meanwhile.
                reopenAfter(NEXT_TRY);
                return;
            }
        }
        setAccepting(true);
    }

    @Override
    public void close() {
        super.close();
        synchronized (this) {
            closedForGood = true;
            try {
                listening.close();
            } catch (IOException e) {
                throw new IllegalStateException("the sandbox could not stop listening: " + e.getMessage(), e);
            }
        }
    }
}
