package dev.bcsite.catalog;

/**
 * How one kind of fact is laid out within a row: its fields one after the other, in the order of its record.
 *
 * <p>Nothing in the bytes tells which field comes next, so that a row is as short and as quick to read as it can be.
 * Whoever changes a layout raises {@link SnapshotFile#FORMAT}.
 */
interface RowPart<T> {

    void write(T fact, RowWriter row);

    T read(RowReader row);
}
