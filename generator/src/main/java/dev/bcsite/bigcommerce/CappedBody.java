package dev.bcsite.bigcommerce;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects an answer up to a size, and tells whenever a piece arrives. */
final class CappedBody implements BodySubscriber<byte[]> {

    private final int most;
    private final Runnable onPiece;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.Subscription subscription;

    CappedBody(int most, Runnable onPiece) {
        this.most = most;
        this.onPiece = onPiece;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        started.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        onPiece.run();
        for (ByteBuffer piece : pieces) {
            if (received.size() + piece.remaining() > most) {
                subscription.cancel();
                whole.completeExceptionally(OversizedAnswerException.ofBytes(most));
                return;
            }
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            received.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable cause) {
        whole.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        whole.complete(received.toByteArray());
    }
}
