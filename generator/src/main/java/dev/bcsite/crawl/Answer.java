package dev.bcsite.crawl;

import dev.bcsite.base.Digest;
import java.util.Optional;

/**
 * How a site answers at one address.
 *
 * @param status as in HTTP; 0 when nobody answered
 * @param location where a redirect leads
 * @param canonical what the page calls its own address; absent for what is no page, or names none
 * @param content digest of what came
 * @param trouble why nobody answered; empty when somebody did
 */
record Answer(int status, Optional<String> location, Optional<String> canonical, Digest content, String trouble) {

    private static final Digest NOTHING = Digest.of("");

    static Answer page(Optional<String> canonical, Digest content) {
        return new Answer(200, Optional.empty(), canonical, content, "");
    }

    static Answer redirect(int status, String location) {
        return new Answer(status, Optional.of(location), Optional.empty(), NOTHING, "");
    }

    static Answer without(int status) {
        return new Answer(status, Optional.empty(), Optional.empty(), NOTHING, "");
    }

    static Answer none(String trouble) {
        return new Answer(0, Optional.empty(), Optional.empty(), NOTHING, trouble);
    }

    boolean isPage() {
        return status == 200;
    }

    /** As a sentence goes on with it: {@code answers 404}. */
    @Override
    public String toString() {
        if (status == 0) {
            return trouble;
        }
        return location.map(to -> "redirects to " + to).orElse("answers " + status);
    }
}
