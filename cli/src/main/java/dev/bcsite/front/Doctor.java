package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.DoctorOptions;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteDoctor;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Secret;
import dev.bcsite.doctor.Diagnosis;
import java.io.IOException;
import java.util.Optional;

/** Looks at everything that a site depends on, and says what is wrong and what to do. */
public final class Doctor {

    private static final String TOKEN = "BCSITE_STOREFRONT_TOKEN";

    private Doctor() {}

    /**
     * Whether nothing is broken.
     *
     * @param reactivates whether to switch on webhooks that BigCommerce deactivated
     * @param live whether to ask the public addresses, too
     */
    public static boolean run(SiteChoice choice, boolean reactivates, boolean live, Surroundings surroundings)
            throws IOException {
        Optional<Secret> token = Optional.ofNullable(surroundings.environment().get(TOKEN))
                .filter(text -> !text.isBlank())
                .map(Secret::new);
        Diagnosis diagnosis = examine(choice, new DoctorOptions(reactivates, live, token), surroundings);
        diagnosis.lines().forEach(surroundings.out());
        return diagnosis.isHealthy();
    }

    private static Diagnosis examine(SiteChoice choice, DoctorOptions options, Surroundings surroundings)
            throws IOException {
        SiteConfig config;
        try {
            config = choice.read();
        } catch (BcsiteException e) {
            return SiteDoctor.withoutConfiguration(e);
        }
        SiteDoctor doctor = new SiteDoctor(config, surroundings.progress());
        Optional<Workshop> opened;
        try {
            opened = Optional.of(Workshop.open(config, BuildOptions.standard(), surroundings));
        } catch (BcsiteException e) {
            return doctor.withoutStore(e, options);
        }
        try (Workshop workshop = opened.get()) {
            return doctor.examine(workshop.access(), options);
        }
    }
}
