package dev.bcsite.sandbox;

import dev.bcsite.sandbox.api.StoreApi;
import dev.bcsite.sandbox.control.Control;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Observer;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.picture.PictureServer;
import dev.bcsite.sandbox.state.Address;
import java.util.function.Function;

/** Leads each request to the part of the sandbox that answers it. */
final class StoreFront implements Function<Request, Response> {

    private final String apiPrefix;
    private final String picturePrefix;
    private final StoreApi api;
    private final PictureServer pictures;
    private final Control control;
    private final Observer observer;

    StoreFront(Address address, StoreApi api, PictureServer pictures, Control control, Observer observer) {
        this.apiPrefix = "/stores/" + address.storeHash() + "/";
        this.picturePrefix = "/s-" + address.storeHash() + "/";
        this.api = api;
        this.pictures = pictures;
        this.control = control;
        this.observer = observer;
    }

    @Override
    public Response apply(Request request) {
        String path = request.path();
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
        return Response.of(404, "text/plain; charset=utf-8", "The sandbox has no page here.\n");
    }
}
