package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What publishing runs on.
 *
 * @param boot what the system is called since it was started; another one means that the power may have failed. Absent where
 *     the system does not say: then nothing is ever found to be of another boot
 * @param few up to so many changes are forced to the disk
 */
record Machine(Disk disk, Optional<Digest> boot, int few) {

    private static final int USUALLY_FEW = 256;
    private static final Path LINUX_BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    static Machine local() {
        return new Machine(new LocalDisk(), localBoot(), USUALLY_FEW);
    }

    boolean isOtherBoot(Optional<Digest> then) {
        return boot.isPresent() && then.isPresent() && !boot.equals(then);
    }

    private static Optional<Digest> localBoot() {
        try {
            return Optional.of(Digest.of(Files.readString(LINUX_BOOT)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
