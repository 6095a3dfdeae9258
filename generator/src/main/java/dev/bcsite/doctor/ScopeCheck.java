package dev.bcsite.doctor;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.ScopeAnswer;
import dev.bcsite.bigcommerce.StoreInquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which scopes the API account lacks. Those for writing cannot be tried without writing, and BigCommerce lists none. */
public final class ScopeCheck implements Check {

    private final StoreInquiry inquiry;
    private final List<StorefrontSetup> setups;

    /** @param setups at least one; what is asked is asked of one channel */
    public ScopeCheck(StoreInquiry inquiry, List<StorefrontSetup> setups) {
        this.inquiry = inquiry;
        this.setups = List.copyOf(setups);
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
        Optional<StorefrontSetup> settingCheckout =
                setups.stream().filter(StorefrontSetup::setsCheckout).findFirst();
        long channel = settingCheckout.orElse(setups.get(0)).channel();
        for (ScopeAnswer answer : inquiry.scopes(channel, settingCheckout.isPresent())) {
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
                "only a write can tell whether the account may also modify; apply needs that for "
                        + listed(modified(settingCheckout.isPresent())));
    }

    private List<String> modified(boolean setsCheckout) {
        List<String> scopes = new ArrayList<>(List.of("Channel Settings", "Sites & Routes", "Content"));
        if (setups.stream().anyMatch(StorefrontSetup::runsScriptsAtCheckout)) {
            scopes.add("Checkout Content");
        }
        if (setsCheckout) {
            scopes.add("Checkouts");
        }
        return scopes;
    }

    private static String listed(List<String> scopes) {
        int last = scopes.size() - 1;
        return String.join(", ", scopes.subList(0, last)) + " and " + scopes.get(last);
    }
}
