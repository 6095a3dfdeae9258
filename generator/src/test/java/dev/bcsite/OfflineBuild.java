package dev.bcsite;

import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A build from a snapshot as a process of its own: folder, store hash and API base are its arguments. */
final class OfflineBuild {

    private OfflineBuild() {}

    public static void main(String[] arguments) throws IOException {
        SiteConfig config = SiteConfig.read(Path.of(arguments[0], SiteConfig.FILE_NAME));
        StoreAccess access = new StoreAccess(arguments[1], URI.create(arguments[2]), new Secret("unused"));
        new SiteGenerator(config, access, Progress.silent())
                .build(BuildOptions.standard().withOffline(true));
    }
}
