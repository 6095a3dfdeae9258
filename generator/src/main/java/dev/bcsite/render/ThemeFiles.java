package dev.bcsite.render;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a theme's files come from: a folder, our own jar, or one laid over the other. */
interface ThemeFiles {

    /** The content of a file, by its path within the theme: {@code pages/product.ftlh}. */
    Optional<byte[]> read(String path) throws IOException;

    /** Every version of a file, that of the theme behind first. */
    default List<byte[]> readAll(String path) throws IOException {
        return read(path).map(List::of).orElse(List.of());
    }

    /** How messages name a file of this theme. */
    String name(String path);

    /** A theme that comes with bcsite, by name. */
    static Optional<ThemeFiles> bundled(String theme) {
        String base = "/dev/bcsite/themes/" + theme + "/";
        boolean exists = theme.matches("[a-z][a-z0-9-]*") && ThemeFiles.class.getResource(base + "theme.yaml") != null;
        return exists ? Optional.of(new Bundled(theme, base)) : Optional.empty();
    }

    /** The files of a folder, and behind them those of another theme. */
    static ThemeFiles over(Path folder, ThemeFiles behind) {
        return new Over(new Folder(folder), behind);
    }

    static ThemeFiles folder(Path folder) {
        return new Folder(folder);
    }

    /** Files of our own jar. */
    record Bundled(String theme, String base) implements ThemeFiles {

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            OutputPath checked = OutputPath.of(path);
            try (InputStream found = ThemeFiles.class.getResourceAsStream(base + checked)) {
                return found == null ? Optional.empty() : Optional.of(found.readAllBytes());
            }
        }

        @Override
        public String name(String path) {
            return theme + "/" + path;
        }
    }

    /** Files of a project. Symbolic links are not followed, so a theme cannot publish what lies outside it. */
    record Folder(Path folder) implements ThemeFiles {

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            Path file = OutputPath.of(path).in(folder);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.isSymbolicLink(file)) {
                    throw new BcsiteException(Problem.at(name(path), "is a symbolic link", "put the file itself here"));
                }
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        }

        @Override
        public String name(String path) {
            return folder.getFileName() + "/" + path;
        }
    }

    /** The first that has a file gives it. */
    record Over(ThemeFiles front, ThemeFiles behind) implements ThemeFiles {

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            Optional<byte[]> own = front.read(path);
            return own.isPresent() ? own : behind.read(path);
        }

        @Override
        public List<byte[]> readAll(String path) throws IOException {
            List<byte[]> versions = new ArrayList<>(behind.readAll(path));
            versions.addAll(front.readAll(path));
            return versions;
        }

        @Override
        public String name(String path) {
            return front.name(path);
        }
    }
}
