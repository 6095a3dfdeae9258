package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** Redirects where an API answers directly. */
public enum Redirected implements NamedFault {
    REDIRECT_LOOP("302 to the same address", request -> "?" + request.rawQuery()),
    REDIRECT_TO_LOGIN("302 to a page for people", request -> "/login.php"),
    REDIRECT_TO_ANOTHER_HOST(
            "301 to another name of this host, where the token does not belong", Redirected::elsewhere),
    REDIRECT_WITHOUT_LOCATION("302 to nowhere", request -> "");

    private final String sentence;
    private final Function<Request, String> location;

    Redirected(String sentence, Function<Request, String> location) {
        this.sentence = sentence;
        this.location = location;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        int status = this == REDIRECT_TO_ANOTHER_HOST ? 301 : 302;
        String to = location.apply(request);
        return to.isEmpty() ? Response.empty(status) : Response.empty(status).with("Location", to);
    }

    private static String elsewhere(Request request) {
        String port = request.header("host").orElse("").replaceFirst("^.*:", ":");
        return "http://localhost" + port + "/moved" + request.path();
    }
}
