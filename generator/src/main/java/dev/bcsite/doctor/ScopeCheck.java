package dev.bcsite.doctor;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.ScopeAnswer;
import dev.bcsite.bigcommerce.StoreInquiry;
import java.util.Optional;

/** Which scopes the API account lacks. Those for writing cannot be tried without writing, and BigCommerce lists none. */
public final class ScopeCheck implements Check {

    private final StoreInquiry inquiry;
    private final long channel;

    /** @param channel any that is built from; what is asked is asked of it */
    public ScopeCheck(StoreInquiry inquiry, long channel) {
        this.inquiry = inquiry;
        this.channel = channel;
    }

    @Override
    public Area area() {
        return Area.ACCESS;
    }

    @Override
    public String subject() {
        return "scopes";
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        for (ScopeAnswer answer : inquiry.scopes(channel)) {
            Optional<Problem> refusal = answer.refusal();
            String subject = "scope " + answer.scope();
            if (refusal.isPresent()) {
                notebook.failure(area(), subject, new BcsiteException(refusal.get()));
            } else {
                notebook.well(area(), subject, "may read");
            }
        }
        notebook.note(
                area(),
                subject(),
                "only a write can tell whether the account may also modify; apply needs that for Channel Settings,"
                        + " Sites & Routes and Content");
    }
}
