package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.Outcomes;
import dev.bcsite.register.PlanText;
import dev.bcsite.register.RegistrationPlan;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans and applies what a {@link TestSite} wants of some kinds of things, and tells what was sent. */
final class TestPlans {

    static final String SECRET = "0123456789abcdef0123";

    private final TestSite site;
    private final List<String> targets;
    private Optional<Secret> secret = Optional.of(new Secret(SECRET));

    TestPlans(TestSite site, String... targets) {
        this.site = site;
        this.targets = List.of(targets);
    }

    void secret(Optional<String> other) {
        secret = other.map(Secret::new);
    }

    RegistrationPlan plan(String... adopted) throws IOException {
        PlanOptions options = PlanOptions.of(targets, List.of(adopted), false, Optional.empty());
        return registration().plan(BuildOptions.standard(), options);
    }

    RegistrationPlan destruction() throws IOException {
        return registration().plan(BuildOptions.standard(), PlanOptions.of(targets, List.of(), true, Optional.empty()));
    }

    RegistrationPlan newChannel(String name) throws IOException {
        return registration()
                .plan(BuildOptions.standard(), PlanOptions.of(List.of(), List.of(), false, Optional.of(name)));
    }

    /** The whole text of a plan. */
    String text(String... adopted) throws IOException {
        return text(plan(adopted));
    }

    static String text(RegistrationPlan plan) {
        return String.join("\n", PlanText.lines(plan)) + "\n";
    }

    /** Applies what is to be done, which nothing refuses; gives the writes beside those of ledger and lock. */
    List<String> apply(String... adopted) throws IOException {
        return apply(plan(adopted));
    }

    List<String> apply(RegistrationPlan plan) throws IOException {
        site.store().state().requests().clear();
        for (Outcomes outcomes : registration().apply(plan)) {
            assertEquals(Map.of(), outcomes.refused());
        }
        return site.store().state().requests().entries().stream()
                .map(entry -> entry.line())
                .filter(line -> !line.startsWith("GET ") && !line.matches("\\w+ /v3/channels/(\\d+/)?metafields.*"))
                .toList();
    }

    String planProblem() {
        return assertThrows(BcsiteException.class, this::plan).getMessage();
    }

    /** What came of the changes of the only channel. */
    Outcomes outcomes(RegistrationPlan plan) throws IOException {
        return registration().apply(plan).get(0);
    }

    String applyProblem(RegistrationPlan plan) {
        return assertThrows(BcsiteException.class, () -> registration().apply(plan))
                .getMessage();
    }

    /** Nothing is to change, and applying that sends nothing at all. */
    void assertNothingLeft() throws IOException {
        RegistrationPlan plan = plan();
        for (ChannelPlan channel : plan.channels()) {
            assertEquals(List.of(), channel.changes());
        }
        site.store().state().requests().clear();
        registration().apply(plan);
        assertEquals(
                List.of(),
                site.store().state().requests().entries().stream()
                        .map(entry -> entry.line())
                        .filter(line -> !line.startsWith("GET "))
                        .toList());
    }

    private SiteRegistration registration() throws IOException {
        SiteConfig config =
                SiteConfig.read(site.folder().resolve("bcsite.yaml")).withOutput(site.output());
        StoreAccess access = site.access().withWebhookSecret(secret);
        return new SiteRegistration(config, access, Progress.silent());
    }
}
