package dev.bcsite.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that decides what a template makes of what it is given: itself, the templates that it takes in, directly or
 * through others, and the assets that they ask for.
 *
 * @param templates paths, the template itself among them; all of the theme if one takes in whatever it is told
 * @param assets names
 * @param anyAsset whether any asset may be asked for, and not only those named
 */
record TemplateClosure(SortedSet<String> templates, SortedSet<String> assets, boolean anyAsset) {

    static TemplateClosure of(String template, Map<String, TemplateUses> theme) {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(Set.of(template));
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            if (found.add(path)) {
                TemplateUses uses = theme.get(path);
                uses.templates().forEach(written -> waiting.add(TemplateUses.resolve(path, written)));
                if (uses.anyTemplate()) {
                    waiting.addAll(theme.keySet());
                }
            }
        }
        SortedSet<String> assets = new TreeSet<>();
        found.forEach(path -> assets.addAll(theme.get(path).assets()));
        return new TemplateClosure(
                found, assets, found.stream().anyMatch(path -> theme.get(path).anyAsset()));
    }
}
