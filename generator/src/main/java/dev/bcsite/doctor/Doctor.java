package dev.bcsite.doctor;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Progress;
import java.io.IOException;
import java.util.List;

/**
 * Has all checks look, whatever the others found.
 *
 * <p>Only when the store lets nobody in are the checks left out that would ask it: each would say the same.
 */
public final class Doctor {

    private final Progress progress;

    public Doctor(Progress progress) {
        this.progress = progress;
    }

    /**
     * @param local checks that ask nobody
     * @param door asks the store for admission
     * @param remote checks that ask the store
     */
    public Diagnosis examine(List<Check> local, Check door, List<Check> remote)
            throws IOException, InterruptedException {
        Notebook notebook = new Notebook();
        progress.stage("Looking at the set-up", local.size() + 1L + remote.size());
        for (Check check : local) {
            look(check, notebook);
        }
        if (look(door, notebook)) {
            for (Check check : remote) {
                look(check, notebook);
            }
        } else {
            notebook.note(Area.STORE, "store", "it could not be asked, so what it knows was not looked at");
        }
        return new Diagnosis(notebook.findings());
    }

    /** Whether the check could look. */
    private boolean look(Check check, Notebook notebook) throws IOException, InterruptedException {
        try {
            check.look(notebook);
            return true;
        } catch (BcsiteException e) {
            notebook.failure(check.area(), check.subject(), e);
            return false;
        }
    }
}
