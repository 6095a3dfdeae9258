package dev.bcsite.front;

import dev.bcsite.SiteConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which site a front end was asked for.
 *
 * <p>Without a configuration file, named or found in the folder, it is the sample shop: the sandbox's products with
 * the folder's own {@code content}, or where there is none with the texts that bcsite brings along.
 *
 * @param folder where bcsite was started, or the Maven project's folder
 * @param config the configuration file that was asked for; it must exist. Absent: {@code bcsite.yaml} in the folder
 * @param output where to write the site instead of where the configuration says
 */
public record SiteChoice(Path folder, Optional<Path> config, Optional<Path> output) {

    /** Reads the configuration as it is now; reading it again sees what changed since. */
    SiteConfig read() throws IOException {
        boolean isSample = config.isEmpty() && !Files.exists(file());
        SiteConfig site = isSample ? sample() : SiteConfig.read(file());
        return output.map(Path::toAbsolutePath).map(site::withOutput).orElse(site);
    }

    /** Where the configuration file is, or would be if somebody wrote one. */
    Path file() {
        return config.orElseGet(() -> folder.resolve(SiteConfig.FILE_NAME)).toAbsolutePath();
    }

    private SiteConfig sample() throws IOException {
        SiteConfig standard = SiteConfig.standard(folder.toAbsolutePath());
        if (Files.isDirectory(standard.content())) {
            return standard;
        }
        return standard.withContent(SampleContent.unpack(standard.state().resolve("sample-content")));
    }
}
