package dev.bcsite.register;

/** Where the ledger of a channel is kept, for everybody who applies plans to it. */
public interface LedgerKeeper {

    Ledger read() throws InterruptedException;

    /** Replaces the ledger; one that says nothing is removed. All of it is saved or nothing. */
    void save(Ledger ledger) throws InterruptedException;

    /** @throws dev.bcsite.base.BcsiteException when somebody else is applying a plan */
    void lock() throws InterruptedException;

    /** Whether an apply of our own left its lock behind, as of the last reading. */
    boolean isLeftLocked();

    void unlock() throws InterruptedException;
}
