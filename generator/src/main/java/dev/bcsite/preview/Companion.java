package dev.bcsite.preview;

import dev.bcsite.header.CheckoutPolicy;
import java.util.List;
import org.eclipse.jetty.server.Request;

/**
 * What answers under {@code /api} beside the site: the bcsite function.
 *
 * @param handler is given requests as they come, with the preview's security headers set; it answers all of them
 * @param origins where it may send shoppers, and where pictures in its answers are
 * @param checkout what the checkout's page needs
 */
public record Companion(Request.Handler handler, List<String> origins, CheckoutPolicy checkout) {

    public Companion {
        origins = List.copyOf(origins);
    }
}
