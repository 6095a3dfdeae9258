package dev.bcsite.bigcommerce;

import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes any number of rows, so that one bad row does not keep out the others.
 *
 * <p>Where BigCommerce refuses a request as a whole, the rows that it names are set apart and sent alone; where it names
 * none, the rows are halved. Nothing is called refused before it was refused alone or by position.
 */
final class BulkWrite<T> {

    private final StoreClient client;
    private final RowWrite<T> write;
    private final List<T> written = new ArrayList<>();
    private final List<Numbered<RefusedRow<T>>> refused = new ArrayList<>();

    private BulkWrite(StoreClient client, RowWrite<T> write) {
        this.client = client;
        this.write = write;
    }

    /** @param order of the rows in the result */
    static <T> BulkResult<T> of(StoreClient client, RowWrite<T> write, List<T> rows, Comparator<T> order)
            throws InterruptedException {
        BulkWrite<T> bulk = new BulkWrite<>(client, write);
        for (int from = 0; from < rows.size(); from += write.most()) {
            int to = Math.min(rows.size(), from + write.most());
            List<Numbered<T>> batch = new ArrayList<>();
            for (int position = from; position < to; position++) {
                batch.add(new Numbered<>(position, rows.get(position)));
            }
            bulk.send(batch);
        }
        return bulk.result(order);
    }

    private record Numbered<T>(int position, T row) {}

    private void send(List<Numbered<T>> batch) throws InterruptedException {
        List<T> rows = batch.stream().map(Numbered::row).toList();
        WriteRows.Reply<T> reply = client.call(new WriteRows<>(write, rows));
        if (reply instanceof WriteRows.Reply.Taken<T> taken) {
            written.addAll(taken.written());
            taken.refused().forEach((position, error) -> refuse(batch.get(position), error));
            taken.overlooked().forEach(position -> refuseGone(batch.get(position)));
        }
        if (reply instanceof WriteRows.Reply.Unsure<T> unsure) {
            batch.forEach(row -> refuse(row, 0, unsure.problem()));
        }
        if (reply instanceof WriteRows.Reply.Refused<T> whole) {
            sendInParts(batch, whole);
        }
    }

    private void sendInParts(List<Numbered<T>> batch, WriteRows.Reply.Refused<T> whole) throws InterruptedException {
        List<Numbered<T>> suspects = new ArrayList<>();
        List<Numbered<T>> others = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            (whole.accused().containsKey(i) ? suspects : others).add(batch.get(i));
        }
        if (others.isEmpty()) {
            whole.accused().forEach((position, error) -> refuse(batch.get(position), error));
        } else if (batch.size() == 1) {
            refuse(batch.get(0), whole.status(), whole.problem());
        } else if (suspects.isEmpty()) {
            send(batch.subList(0, batch.size() / 2));
            send(batch.subList(batch.size() / 2, batch.size()));
        } else {
            send(others);
            send(suspects);
        }
    }

    private void refuse(Numbered<T> row, ErrorBody.FieldError error) {
        int status = error.status() == 0 ? 422 : error.status();
        refuse(row, status, client.complaints().refusedRow(alone(row), status, error.ofRow()));
    }

    /** BigCommerce answers that all is well, and names every row but this one. */
    private void refuseGone(Numbered<T> row) {
        refuse(row, 404, Problem.of("Could not " + alone(row).action() + ": it is not there", Advice.GONE));
    }

    private WriteRows<T> alone(Numbered<T> row) {
        return new WriteRows<>(write, List.of(row.row()));
    }

    private void refuse(Numbered<T> row, int status, Problem problem) {
        refused.add(new Numbered<>(row.position(), new RefusedRow<>(row.row(), status, problem)));
    }

    private BulkResult<T> result(Comparator<T> order) {
        List<RefusedRow<T>> inOrder = refused.stream()
                .sorted(Comparator.comparingInt(Numbered::position))
                .map(Numbered::row)
                .toList();
        return new BulkResult<>(written.stream().sorted(order).toList(), inOrder);
    }
}
