package dev.bcsite.front;

import dev.bcsite.function.session.SessionKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The key that seals sessions on this machine, so that carts outlive a preview. In production the environment has keys. */
final class SessionKeyFile {

    private static final String NAME = "session.key";

    private SessionKeyFile() {}

    /** Makes it when there is none: readable by nobody else from its first byte on. */
    static String read(Path state) throws IOException {
        Path file = state.resolve(NAME);
        if (!Files.exists(file)) {
            Files.createDirectories(state);
            Path written = Files.createTempFile(
                    state,
                    NAME,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, SessionKeys.make(new SecureRandom()));
            Files.move(written, file);
        }
        return Files.readString(file).strip();
    }
}
