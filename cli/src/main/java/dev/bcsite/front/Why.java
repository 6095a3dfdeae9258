package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.why.PageStory;
import dev.bcsite.why.StoryJson;
import dev.bcsite.why.StoryText;
import java.io.IOException;
import java.util.List;

/** Says what a page is made from and why it was last rendered. Changes nothing. */
public final class Why {

    private Why() {}

    /**
     * Throws {@link dev.bcsite.base.BcsiteException} when there is no such page.
     *
     * @param address a path or a URL
     * @param asJson for programs
     */
    public static void run(
            SiteChoice choice, BuildOptions options, String address, boolean asJson, Surroundings surroundings)
            throws IOException {
        try (Workshop workshop = Workshop.open(choice.read(), options.withOffline(true), surroundings)) {
            List<PageStory> stories = workshop.why(options).explain(address);
            if (asJson) {
                surroundings.say(StoryJson.of(stories));
            } else {
                stories.forEach(story -> StoryText.lines(story).forEach(surroundings.out()));
            }
        }
    }
}
