package dev.bcsite;

import dev.bcsite.base.Digest;
import dev.bcsite.catalog.Json;
import dev.bcsite.plan.KeptPlan;
import dev.bcsite.plan.KeptPlanWriter;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.publish.Manifest;
import dev.bcsite.site.Storefront;
import dev.bcsite.why.RenderDiary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/**
 * What a storefront was last built from and what came of it, in {@code .bcsite/channel-1-build.json}, with the plans it came
 * by, in a file beside it for each locale.
 *
 * <p>A build that would read the same again, over a site that nobody touched, has nothing to do, and need not plan to find
 * that out; after a {@link SmallChange} the plans still hold. Without these files, or with some that do not fit, a build
 * works everything out as always.
 */
final class LastBuild {

    private final Storefront storefront;
    private final Path file;

    LastBuild(SiteConfig config, Storefront storefront) {
        this.storefront = storefront;
        this.file = config.state().resolve(storefront.name() + "-build.json");
    }

    /** What the last build left, if what it published is what is published now. */
    Optional<Remembered> read() {
        try {
            Remembered last = RememberedJson.read(Json.read(Files.readAllBytes(file), Set.of()));
            return published().filter(last.manifest()::equals).map(same -> last);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** To be called when everything of this build is on disk. */
    void remember(Remembered build) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, Json.bytes(RememberedJson.write(build)));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Which remembered build this is, without reading it: each one replaces the file. */
    Mark mark() throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Mark(Optional.ofNullable(found.fileKey()), found.lastModifiedTime(), found.size());
        } catch (NoSuchFileException e) {
            return Mark.NONE;
        }
    }

    /** @param key what the file system knows the file by, where it does */
    record Mark(Optional<Object> key, FileTime time, long size) {

        static final Mark NONE = new Mark(Optional.empty(), FileTime.fromMillis(0), 0);
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Digest of the root of what is published now. */
    Optional<Digest> published() throws IOException {
        return digestOf(Manifest.FILE.in(storefront.output()));
    }

    /**
     * Keeps the plans.
     *
     * @param ids of all products that they were made of, ascending
     * @return a seal for each
     */
    List<Long> keep(List<SitePlan> plans, long[] ids, LongFunction<Digest> inputs, ToIntFunction<PagePlan> group)
            throws IOException {
        List<Long> seals = new ArrayList<>();
        for (SitePlan plan : plans) {
            Path kept = planFile(plan.site().context().locale());
            Path part = kept.resolveSibling(kept.getFileName() + ".part");
            seals.add(new KeptPlanWriter(ids, plan).write(part, inputs, group));
            Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return seals;
    }

    /** The plan for a locale; absent when it is not the one that was sealed. */
    Optional<KeptPlan> plan(String locale, long seal) throws IOException {
        return KeptPlan.open(planFile(locale), seal);
    }

    /** Of builds that do not look at all pages. */
    RenderDiary diaryOfSome() throws IOException {
        return RenderDiary.ofSome(file.getParent(), storefront.name());
    }

    private Path planFile(String locale) {
        return file.resolveSibling(storefront.name() + "-" + locale + "-plan.bin");
    }

    /** Digest of a file's content; absent when there is none. */
    static Optional<Digest> digestOf(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Digest.of(Files.readAllBytes(file))) : Optional.empty();
    }
}
