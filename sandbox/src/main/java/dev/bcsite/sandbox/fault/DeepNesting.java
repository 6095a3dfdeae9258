package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The right answer with one more field, arrays within arrays. */
public record DeepNesting(int levels) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        String field = "\"nested\":" + "[".repeat(levels) + "]".repeat(levels);
        String text = right.bodyText();
        int start = text.indexOf('{') + 1;
        String comma = text.startsWith("}", start) ? "" : ",";
        String deep = start == 0 ? text : text.substring(0, start) + field + comma + text.substring(start);
        return right.withBody(deep.getBytes(StandardCharsets.UTF_8));
    }
}
