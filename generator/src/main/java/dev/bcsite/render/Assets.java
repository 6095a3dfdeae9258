package dev.bcsite.render;

import dev.bcsite.base.OutputPath;
import dev.bcsite.site.SwatchColors;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a theme as one site publishes them, with the style sheet of its swatch colours. */
public final class Assets {

    static final String SWATCHES = "swatches.css";

    private final Map<String, Asset> byName = new TreeMap<>();

    private Assets() {}

    public static Assets of(Theme theme, SwatchColors colors) {
        Assets assets = new Assets();
        theme.assets().forEach((name, content) -> assets.byName.put(name, Asset.of(name, content)));
        byte[] swatches = colors.styleSheet().getBytes(StandardCharsets.UTF_8);
        assets.byName.put(SWATCHES, Asset.of(SWATCHES, swatches));
        return assets;
    }

    public Collection<Asset> all() {
        return byName.values();
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The URL of an asset, the same for every locale. */
    static String url(OutputPath path) {
        return path.url();
    }
}
