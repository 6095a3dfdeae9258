package dev.bcsite.site;

import dev.bcsite.base.SafeUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of an embedded video.
 *
 * <p>A link instead of a player: it asks nobody for anything until the shopper decides to watch, and the page's
 * content security policy stays closed.
 */
final class HtmlVideo {

    private static final Pattern YOUTUBE = Pattern.compile(
            "(?i)(?:https?:)?//(?:www\\.)?(?:youtube\\.com|youtube-nocookie\\.com)/embed/([A-Za-z0-9_-]{6,20})(?:[/?#].*)?");
    private static final Pattern VIMEO =
            Pattern.compile("(?i)(?:https?:)?//player\\.vimeo\\.com/video/([0-9]{1,15})(?:[/?#].*)?");

    private HtmlVideo() {}

    /** Absent when the frame shows something else than a video of YouTube or Vimeo. */
    static Optional<String> page(String frame) {
        String url = SafeUrl.withoutLineEnds(frame).strip();
        Matcher youtube = YOUTUBE.matcher(url);
        if (youtube.matches() && !youtube.group(1).equalsIgnoreCase("videoseries")) {
            return Optional.of("https://www.youtube.com/watch?v=" + youtube.group(1));
        }
        Matcher vimeo = VIMEO.matcher(url);
        return vimeo.matches() ? Optional.of("https://vimeo.com/" + vimeo.group(1)) : Optional.empty();
    }
}
