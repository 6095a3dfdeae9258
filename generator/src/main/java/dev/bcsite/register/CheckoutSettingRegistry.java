package dev.bcsite.register;

import dev.bcsite.bigcommerce.CheckoutSettings;
import dev.bcsite.bigcommerce.CheckoutSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which checkout the channel shows, and where shoppers sign in.
 *
 * <p>A file and its hash are one item, for a browser refuses one with the hash of another; so is all that decides who
 * shows the order confirmation. What is as in BigCommerce's own checkout is not there.
 */
final class CheckoutSettingRegistry implements Registry {

    private static final String SCRIPT = "script";
    private static final String CONFIRMATION = "confirmation";
    private static final String SIGN_IN = "sign-in";
    private static final String FILE = "file";
    private static final String INTEGRITY = "sri";
    private static final String BY_SCRIPT = "by the checkout's script";
    private static final String PLACE = "place";

    private final CheckoutSettings settings;
    private final ChannelId channel;

    CheckoutSettingRegistry(CheckoutSettings settings, ChannelId channel) {
        this.settings = settings;
        this.channel = channel;
    }

    static List<Wanted> wanted(CheckoutSetup setup) {
        return found(setup).stream()
                .map(one -> new Wanted(one.key(), one.fields()))
                .toList();
    }

    @Override
    public Kind kind() {
        return Kind.CHECKOUT_SETTING;
    }

    /** Asked only about what is wanted or ours: else an API account would need a scope that it has no use for. */
    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        return keys.isEmpty() || !channel.isKnown() ? List.of() : found(settings.read(channel.get()));
    }

    /** All of it in one request. */
    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        CheckoutSetup before = settings.read(channel.get());
        CheckoutSetup after = before;
        for (Change change : changes) {
            after = with(after, change);
        }
        settings.change(channel.get(), before, after);
        changes.forEach(change -> outcomes.done(change, change.key().name()));
    }

    private static CheckoutSetup with(CheckoutSetup setup, Change change) {
        Fields after = change.after();
        boolean isConfirmation = change.key().name().equals(CONFIRMATION);
        boolean isScript = change.key().name().equals(SCRIPT);
        return new CheckoutSetup(
                isScript ? after.get(FILE) : setup.script(),
                isScript ? after.get(INTEGRITY) : setup.scriptHash(),
                isConfirmation ? after.get(FILE) : setup.confirmationScript(),
                isConfirmation ? after.get(INTEGRITY) : setup.confirmationScriptHash(),
                isConfirmation ? after.get(BY_SCRIPT).equals("true") : setup.usesScriptForConfirmation(),
                setup.supportsCheckoutSettings(),
                change.key().name().equals(SIGN_IN) ? !after.get(PLACE).isEmpty() : setup.redirectsForSignIn());
    }

    private static List<Found> found(CheckoutSetup setup) {
        List<Found> found = new ArrayList<>();
        Fields script = Fields.of(FILE, setup.script()).with(INTEGRITY, setup.scriptHash());
        Fields confirmation = Fields.of(FILE, setup.confirmationScript())
                .with(INTEGRITY, setup.confirmationScriptHash())
                .with(BY_SCRIPT, Boolean.toString(setup.usesScriptForConfirmation()));
        if (!script.toString().isEmpty()) {
            found.add(found(SCRIPT, script));
        }
        if (setup.usesScriptForConfirmation() || !setup.confirmationScript().isEmpty()) {
            found.add(found(CONFIRMATION, confirmation));
        }
        if (setup.redirectsForSignIn()) {
            found.add(found(SIGN_IN, Fields.of(PLACE, "at the storefront")));
        }
        return found;
    }

    private static Found found(String name, Fields fields) {
        return new Found(new ItemKey(Kind.CHECKOUT_SETTING, name), name, fields);
    }
}
