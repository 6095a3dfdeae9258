package dev.bcsite.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a folder can be written to, or made where there is none yet, and has room. */
public final class FolderCheck implements Check {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long TOO_LITTLE = 100 * MEBIBYTE;
    private static final long LITTLE = 1024 * MEBIBYTE;

    private final String use;
    private final Path folder;
    private final Disk disk;

    /** @param use such as {@code output folder} */
    public FolderCheck(String use, Path folder, Disk disk) {
        this.use = use;
        this.folder = folder.toAbsolutePath().normalize();
        this.disk = disk;
    }

    @Override
    public Area area() {
        return Area.MACHINE;
    }

    @Override
    public String subject() {
        return use;
    }

    @Override
    public void look(Notebook notebook) throws IOException {
        Path there = nearest();
        Optional<String> obstacle = obstacle(there);
        if (obstacle.isPresent()) {
            notebook.problem(
                    area(),
                    use,
                    folder + " cannot be written: " + obstacle.get(),
                    "change its permissions, or choose another folder");
            return;
        }
        long left = disk.usableBytes(there);
        String room = folder + " has " + left / MEBIBYTE + " MB left";
        if (left < TOO_LITTLE) {
            notebook.problem(area(), use, room, "make room on the disk");
        } else if (left < LITTLE) {
            notebook.warning(area(), use, room, "make room on the disk before the shop grows");
        } else {
            notebook.well(area(), use, folder + " can be written");
        }
    }

    /** What of the path exists. */
    private Path nearest() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static Optional<String> obstacle(Path there) {
        if (!Files.isDirectory(there)) {
            return Optional.of(there + " is a file");
        }
        try {
            Path probe = Files.createTempFile(there, ".bcsite-probe-", "");
            Files.delete(probe);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("no file can be made in " + there);
        }
    }
}
