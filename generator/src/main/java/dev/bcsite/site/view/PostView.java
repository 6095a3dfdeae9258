package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/** A post, on its own page or as an entry of a list. */
public record PostView(
        String title,
        String url,
        String summary,
        Markup body,
        String date,
        String isoDate,
        Optional<String> author,
        List<Link> tags,
        Optional<SizedImage> image) {}
