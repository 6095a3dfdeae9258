package dev.bcsite.function.http;

import java.util.ArrayList;
import java.util.List;

/** Reads cookies. */
public final class Cookies {

    private Cookies() {}

    /** Every value that the request has for this name. There may be several: another host of the domain can add its own. */
    public static List<String> named(String name, Headers headers) {
        List<String> values = new ArrayList<>();
        for (String header : headers.every("cookie")) {
            for (String pair : header.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    values.add(pair.substring(equals + 1).strip());
                }
            }
        }
        return values;
    }
}
