package dev.bcsite.function.http;

import dev.bcsite.function.json.Data;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what HTML forms send: names and texts. A field that is not filled in is one that is not there. */
public final class Forms {

    public static final String URL_ENCODED = "application/x-www-form-urlencoded";
    public static final String MULTIPART = "multipart/form-data";

    private Forms() {}

    /** Each name once; {@code fields} is a query or the body of a form. */
    public static Data.Members urlEncoded(String fields) {
        Data.Members read = Data.object();
        for (String pair : fields.isEmpty() ? new String[0] : fields.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            read = added(read, name, value);
        }
        return read;
    }

    static Data.Members added(Data.Members read, String name, String value) {
        if (name.isEmpty() || read.at(name).isThere()) {
            throw Refusal.of(Reason.MALFORMED, "each field needs a name, and may come once");
        }
        return value.isEmpty() ? read : read.with(name, value);
    }

    /** Percent signs and plus signs; what is not UTF-8 is refused, never mended. */
    static String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int i = 0;
        while (i < encoded.length()) {
            char sign = encoded.charAt(i);
            if (sign == '%') {
                bytes.write(hex(encoded, i + 1) * 16 + hex(encoded, i + 2));
                i += 3;
            } else if (sign > '~') {
                throw Refusal.of(Reason.MALFORMED, "a sign outside ASCII is not encoded");
            } else {
                bytes.write(sign == '+' ? ' ' : sign);
                i++;
            }
        }
        return utf8(bytes.toByteArray());
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(Reason.MALFORMED, "the text is not UTF-8");
        }
    }

    private static int hex(String text, int at) {
        int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw Refusal.of(Reason.MALFORMED, "a percent sign needs two hexadecimal digits");
        }
        return digit;
    }
}
