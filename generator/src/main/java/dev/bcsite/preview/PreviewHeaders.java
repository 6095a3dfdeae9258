package dev.bcsite.preview;

import dev.bcsite.header.CheckoutPolicy;
import dev.bcsite.header.PageHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** The headers of production but for what needs HTTPS; and nothing is kept. */
final class PreviewHeaders {

    private PreviewHeaders() {}

    static void addTo(HttpFields.Mutable headers, Optional<Companion> beside, String path) {
        List<String> origins = beside.map(Companion::origins).orElse(List.of());
        CheckoutPolicy checkout =
                beside.map(Companion::checkout).orElse(CheckoutPolicy.NONE).at(path);
        new PageHeaders(origins).of(checkout).forEach(headers::put);
        if (path.startsWith(PageHeaders.ASSETS)) {
            PageHeaders.OF_ASSETS.forEach(headers::put);
        }
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }
}
