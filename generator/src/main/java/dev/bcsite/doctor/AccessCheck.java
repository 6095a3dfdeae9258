package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.StoreInquiry;

/** Whether the token opens the store. */
public final class AccessCheck implements Check {

    private final StoreInquiry inquiry;
    private final String store;

    public AccessCheck(StoreInquiry inquiry, String store) {
        this.inquiry = inquiry;
        this.store = store;
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
    public void look(Notebook notebook) throws InterruptedException {
        inquiry.knock();
        notebook.well(area(), subject(), "store " + store + " lets us in");
    }
}
