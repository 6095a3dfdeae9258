package dev.bcsite.why;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a page is made from, and why it was last rendered.
 *
 * @param storefront its short name, such as {@code channel-1}
 * @param kind as themes write it: {@code product}
 * @param templates which it is made with, its own first
 * @param assets files of the theme that they may ask for
 * @param subject what it is about
 * @param inputs what it reads besides
 * @param lists what its lists show, in order
 * @param size bytes of the published file; absent when it is not published
 * @param last absent when that is not known any more
 * @param next why the next build renders it; absent when it does not
 */
public record PageStory(
        String storefront,
        String locale,
        UrlPath path,
        String kind,
        List<String> templates,
        List<String> assets,
        Named subject,
        List<Named> inputs,
        SortedMap<String, List<Named>> lists,
        OutputPath file,
        Optional<Long> size,
        Digest fingerprint,
        Optional<Rendering> last,
        Optional<Cause> next) {

    public PageStory {
        templates = List.copyOf(templates);
        assets = List.copyOf(assets);
        inputs = List.copyOf(inputs);
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
    }
}
