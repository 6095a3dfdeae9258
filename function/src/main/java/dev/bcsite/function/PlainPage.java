package dev.bcsite.function;

import dev.bcsite.function.call.Home;
import dev.bcsite.function.http.Refusal;

/** The page for a request that no page of the storefront makes, and for when the storefront's own page cannot be had. */
final class PlainPage {

    private PlainPage() {}

    /** Holds nothing of what was sent, so nothing has to be escaped. */
    static String of(Refusal refusal, Home home) {
        String message = refusal.getMessage();
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>This was not done</title>\n</head>\n<body>\n<h1>This was not done</h1>\n<p>"
                + Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".</p>\n"
                + "<p><a href=\"" + home.path() + "\">To the shop</a></p>\n</body>\n</html>\n";
    }
}
