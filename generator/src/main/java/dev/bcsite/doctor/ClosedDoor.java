package dev.bcsite.doctor;

import dev.bcsite.base.BcsiteException;

/** Stands for a store that cannot even be asked, because nobody says which it is or what opens it. */
public final class ClosedDoor implements Check {

    private final BcsiteException reason;

    public ClosedDoor(BcsiteException reason) {
        this.reason = reason;
    }

    @Override
    public Area area() {
        return Area.ACCESS;
    }

    @Override
    public String subject() {
        return "credentials";
    }

    @Override
    public void look(Notebook notebook) {
        throw reason;
    }
}
