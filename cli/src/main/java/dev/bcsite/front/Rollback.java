package dev.bcsite.front;

import dev.bcsite.SiteReleases;
import dev.bcsite.publish.Releases.Kept;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Publishes an earlier release again, or says which there are. Asks the store nothing. */
public final class Rollback {

    private Rollback() {}

    /** Throws {@link dev.bcsite.base.BcsiteException} when there is nothing to go back to; the site is then untouched. */
    public static void run(SiteChoice choice, Optional<Long> channel, Optional<Integer> release, Consumer<String> out)
            throws IOException {
        SiteReleases.Of site = new SiteReleases(choice.read()).goBack(channel, release);
        out.accept("Published again: " + line(site.releases().get(0)) + ", in " + site.output());
        out.accept("The next build publishes what the store and the texts say then.");
    }

    /** Says which releases there are. */
    public static void list(SiteChoice choice, Consumer<String> out) throws IOException {
        for (SiteReleases.Of site : new SiteReleases(choice.read()).list()) {
            out.accept("Channel " + site.channel() + ", in " + site.output());
            if (site.releases().isEmpty()) {
                out.accept("  no release yet");
            }
            for (Kept release : site.releases()) {
                out.accept((release.isCurrent() ? "* " : "  ") + line(release));
            }
        }
    }

    private static String line(Kept release) {
        return String.format(
                Locale.ROOT,
                "%d of %s, %d files, %.1f MB",
                release.number(),
                release.published().truncatedTo(ChronoUnit.SECONDS),
                release.files(),
                release.bytes() / 1_000_000.0);
    }
}
