package dev.bcsite.sandbox;

import dev.bcsite.sandbox.api.StoreApi;
import dev.bcsite.sandbox.control.Control;
import dev.bcsite.sandbox.graph.StorefrontGraphQl;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Observer;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.page.StorePages;
import dev.bcsite.sandbox.payment.PaymentsHost;
import dev.bcsite.sandbox.picture.PictureServer;
import dev.bcsite.sandbox.state.Address;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads each request to the part of the sandbox that answers it. */
final class StoreFront implements Function<Request, Response> {

    private static final Pattern CHANNEL_PATH = Pattern.compile("/channels/(\\d{1,18})(/.*)?");
    private static final Pattern CHANNEL_HOST = Pattern.compile("store-[a-z0-9]+-(\\d{1,18})\\..*");

    private final String apiPrefix;
    private final String picturePrefix;
    private final StoreApi api;
    private final PictureServer pictures;
    private final Control control;
    private final StorefrontGraphQl graphQl;
    private final StorePages pages;
    private final PaymentsHost payments;
    private final Observer observer;

    StoreFront(
            Address address,
            StoreApi api,
            PictureServer pictures,
            Control control,
            StorefrontGraphQl graphQl,
            StorePages pages,
            PaymentsHost payments,
            Observer observer) {
        this.apiPrefix = "/stores/" + address.storeHash() + "/";
        this.picturePrefix = "/s-" + address.storeHash() + "/";
        this.api = api;
        this.pictures = pictures;
        this.control = control;
        this.graphQl = graphQl;
        this.pages = pages;
        this.payments = payments;
        this.observer = observer;
    }

    @Override
    public Response apply(Request request) {
        String path = request.path();
        if (path.equals("/payments") || path.equals(apiPrefix + "payments")) {
            Request relative = request.withPath("/payments");
            Response response = payments.answer(relative);
            observer.exchanged(relative, response);
            return response;
        }
        if (path.startsWith(apiPrefix)) {
            Request relative = request.withPath(path.substring(apiPrefix.length() - 1));
            Response response = api.answer(relative);
            observer.exchanged(relative, response);
            return response;
        }
        if (path.startsWith(picturePrefix)) {
            return pictures.answer(request, path.substring(picturePrefix.length()));
        }
        if (path.startsWith("/product_images/")) {
            return pictures.answer(request, path.substring(1));
        }
        if (path.equals("/control") || path.startsWith("/control/")) {
            return control.answer(request);
        }
        if (path.startsWith("/stores/")) {
            return Errors.of(request.withPath("/v3/"), 404, "There is no store with this hash.");
        }
        return channelled(request);
    }

    /** What each channel has of its own; the path or the host says which one is meant. */
    private Response channelled(Request request) {
        Matcher inPath = CHANNEL_PATH.matcher(request.path());
        if (inPath.matches()) {
            String rest = inPath.group(2) == null ? "/" : inPath.group(2);
            return ofChannel(request.withPath(rest), OptionalLong.of(Long.parseLong(inPath.group(1))));
        }
        Matcher inHost = CHANNEL_HOST.matcher(request.header("host").orElse(""));
        return ofChannel(
                request, inHost.matches() ? OptionalLong.of(Long.parseLong(inHost.group(1))) : OptionalLong.empty());
    }

    private Response ofChannel(Request request, OptionalLong channel) {
        if (request.path().equals("/graphql")) {
            Response response = graphQl.answer(request, channel.orElse(1));
            observer.exchanged(request, response);
            return response;
        }
        return pages.answer(request, channel)
                .orElseGet(() -> Response.of(404, "text/plain; charset=utf-8", "The sandbox has no page here.\n"));
    }
}
