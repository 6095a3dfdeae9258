package dev.bcsite.function.host;

import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer in the form in which Lambda takes it: payload format 2.0, in which cookies are apart from the headers. */
final class LambdaAnswer {

    private LambdaAnswer() {}

    static byte[] of(Response response) {
        Data.Members headers = Data.object();
        List<Data> cookies = new ArrayList<>();
        for (Map.Entry<String, String> header : response.headers()) {
            if (header.getKey().equalsIgnoreCase("Set-Cookie")) {
                cookies.add(Data.of(header.getValue()));
            } else {
                headers = headers.with(header.getKey(), joined(headers.at(header.getKey()), header.getValue()));
            }
        }
        // All that the function answers is text.
        return Json.write(Data.object()
                .with("statusCode", response.status())
                .with("headers", headers)
                .with("cookies", Data.list(cookies))
                .with("body", new String(response.body(), StandardCharsets.UTF_8))
                .with("isBase64Encoded", false));
    }

    private static String joined(Data before, String value) {
        return before instanceof Data.Text text ? text.value() + ", " + value : value;
    }
}
