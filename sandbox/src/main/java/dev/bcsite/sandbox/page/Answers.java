package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.http.Response;

/** Answers without a page of their own. */
final class Answers {

    private Answers() {}

    /** After something was sent: the next page is to be read. */
    static Response seeOther(String target) {
        return to(303, target);
    }

    static Response found(String target) {
        return to(302, target);
    }

    /** What is wrong, as a sentence: problems of the API are its second half, ours are whole. */
    static String sentence(String problem) {
        return Character.isUpperCase(problem.codePointAt(0)) ? problem : "This " + problem + ".";
    }

    private static Response to(int status, String target) {
        return Response.empty(status).with("Location", target).with("Cache-Control", "no-store");
    }
}
