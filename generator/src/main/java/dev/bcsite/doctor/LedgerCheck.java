package dev.bcsite.doctor;

import dev.bcsite.register.Ledger;
import dev.bcsite.register.LedgerKeeper;
import dev.bcsite.register.LockHolder;
import dev.bcsite.register.StoreLock;
import java.util.Optional;

/** Whether somebody died while applying a plan, or is at it. */
public final class LedgerCheck implements Check {

    private final LedgerKeeper keeper;
    private final StoreLock lock;
    private final StorefrontSetup setup;

    public LedgerCheck(LedgerKeeper keeper, StoreLock lock, StorefrontSetup setup) {
        this.keeper = keeper;
        this.lock = lock;
        this.setup = setup;
    }

    @Override
    public Area area() {
        return Area.REGISTRATION;
    }

    @Override
    public String subject() {
        return "ledger of " + setup.name();
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        Optional<LockHolder> holder = lock.holder(setup.channel());
        boolean isBusy = holder.filter(one -> !one.isLeftOver()).isPresent();
        if (isBusy) {
            notebook.note(area(), subject(), holder.get().name() + " is applying a plan right now");
            return;
        }
        holder.ifPresent(one -> notebook.warning(
                area(),
                subject(),
                one.name() + " left its lock when it began to apply a plan at " + one.since(),
                "nothing; the next bcsite apply takes it over"));
        Ledger ledger = keeper.read();
        if (ledger.pending().isPresent()) {
            notebook.problem(
                    area(),
                    subject(),
                    "an apply did not come to its end; of "
                            + ledger.pending().get().changes().size() + " changes nobody knows whether they were made",
                    "bcsite plan and bcsite apply go on from there");
        } else {
            notebook.well(area(), subject(), ledger.owned().size() + " things are bcsite's");
        }
    }
}
