package dev.bcsite.function.http;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a request says, asked for field by field. A closed schema: whoever has asked for everything calls {@link #close}, which refuses what
 * nobody asked for. So nothing travels on that was not asked for by name and checked.
 *
 * <p>Forms know only texts; a number may therefore come as one.
 */
public final class Fields {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    /** Compiled where it is needed: few requests have an address, and every start would wait for it. */
    private static final String EMAIL = "[^@\\s\\p{Cntrl}\"(),:;<>\\[\\\\\\]]{1,64}@[\\p{L}\\p{N}.-]{1,190}";

    private final Data.Members sent;
    private final Set<String> asked = new HashSet<>();
    private final String prefix;
    private final List<Fields> inner = new ArrayList<>();

    private Fields(Data.Members sent, String prefix) {
        this.sent = sent;
        this.prefix = prefix;
    }

    /** What the body says; nothing when there is none. */
    public static Fields inBodyOf(Request request) {
        if (request.body().length > Request.LARGEST_BODY) {
            throw Refusal.of(Reason.TOO_LARGE, "the body has more than " + Request.LARGEST_BODY + " bytes");
        }
        if (request.body().length == 0) {
            return new Fields(Data.object(), "");
        }
        return switch (request.contentType()) {
            case "application/json" -> new Fields(json(request.body()), "");
            case Forms.URL_ENCODED -> new Fields(Forms.urlEncoded(Forms.utf8(request.body())), "");
            case Forms.MULTIPART ->
                new Fields(Multipart.read(request.headers().only("content-type").orElse(""), request.body()), "");
            default -> throw Refusal.of(Reason.WRONG_TYPE, "send application/json or an HTML form");
        };
    }

    public static Fields inQueryOf(Request request) {
        return new Fields(Forms.urlEncoded(request.query()), "");
    }

    /** A line of text without control characters, blanks at its ends removed. */
    public Optional<String> line(String name, int longest) {
        return text(name, longest, false);
    }

    /** Text that may have several lines. */
    public Optional<String> lines(String name, int longest) {
        Optional<String> text = text(name, longest, true);
        return text.isPresent() ? Optional.of(text.get().replace("\r\n", "\n")) : text;
    }

    /** Passwords and the like: every sign counts. */
    public Optional<String> exact(String name, int longest) {
        Data value = take(name);
        if (!value.isThere()) {
            return Optional.empty();
        }
        String text = textOf(value, name);
        if (text.codePointCount(0, text.length()) > longest || text.indexOf('\0') >= 0) {
            throw wrong(name, "may have up to " + longest + " characters");
        }
        return Optional.of(text);
    }

    /** What fits the pattern as a whole. */
    public Optional<String> like(Pattern pattern, String name) {
        return matching(pattern, line(name, 300), name, "is not as it must be");
    }

    public Optional<String> email(String name) {
        return matching(Pattern.compile(EMAIL), line(name, 250), name, "must be an e-mail address");
    }

    /** One of these words. */
    public Optional<String> word(String name, Set<String> words) {
        Optional<String> word = line(name, 100);
        if (word.isPresent() && !words.contains(word.get())) {
            throw wrong(name, "must be one of " + String.join(", ", new TreeSet<>(words)));
        }
        return word;
    }

    /** A box that is ticked sends {@code on}. */
    public boolean tick(String name) {
        Data value = take(name);
        boolean isTicked = value.isTrue()
                || value instanceof Data.Text text && text.value().equals("on");
        if (value.isThere() && !isTicked && !(value instanceof Data.Flag)) {
            throw wrong(name, "must be true, false or on");
        }
        return isTicked;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public OptionalLong number(String name, long least, long most) {
        Data value = take(name);
        if (!value.isThere()) {
            return OptionalLong.empty();
        }
        OptionalLong number = value.text().isPresent() ? digits(value.text().get()) : value.number();
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            throw wrong(name, "must be a whole number from " + least + " to " + most);
        }
        return number;
    }

    /** The id of something in the store. */
    public OptionalLong id(String name) {
        return number(name, 1, Integer.MAX_VALUE);
    }

    /** The objects in a list, each with a closed schema of its own. */
    public List<Fields> list(String name, int most) {
        Data value = take(name);
        if (value.isThere() && !(value instanceof Data.Items)) {
            throw wrong(name, "must be a list");
        }
        if (value.items().size() > most) {
            throw wrong(name, "may have up to " + most + " entries");
        }
        List<Fields> all = new ArrayList<>();
        for (Data item : value.items()) {
            if (!(item instanceof Data.Members members)) {
                throw wrong(name, "must be a list of objects");
            }
            all.add(new Fields(members, prefix + name + "." + all.size() + "."));
        }
        inner.addAll(all);
        return all;
    }

    /** Names of fields that nobody has asked for yet. */
    public List<String> others() {
        List<String> others = new ArrayList<>(sent.names());
        others.removeAll(asked);
        return others;
    }

    /** Refuses what nobody asked for, here and in lists. */
    public void close() {
        for (String name : others()) {
            // A name can be anything, also a password that slipped into the wrong place: only plausible ones are
            // repeated.
            throw name.matches("[A-Za-z][A-Za-z0-9_.-]{0,39}")
                    ? Refusal.at(prefix + name, Reason.UNKNOWN_FIELD, "this field is not known here")
                    : Refusal.of(Reason.UNKNOWN_FIELD, "a field is not known here");
        }
        inner.forEach(Fields::close);
    }

    /** The refusal of a value that is there and cannot be. */
    public Refusal wrong(String name, String message) {
        return Refusal.at(prefix + name, Reason.WRONG_VALUE, message);
    }

    public Refusal missing(String name) {
        return Refusal.at(prefix + name, Reason.MISSING_FIELD, "this field is needed");
    }

    private Optional<String> text(String name, int longest, boolean hasLines) {
        Data value = take(name);
        if (!value.isThere()) {
            return Optional.empty();
        }
        String text = textOf(value, name).strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw wrong(name, "may have up to " + longest + " characters");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            boolean isBreak = sign == '\n' || sign == '\r' || sign == '\t';
            if (isSpecial(sign) || Character.isISOControl(sign) && !(hasLines && isBreak)) {
                throw wrong(name, "has a character that cannot be there");
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String textOf(Data value, String name) {
        if (value instanceof Data.Text text) {
            return text.value();
        }
        throw wrong(name, "must be a text");
    }

    private Optional<String> matching(Pattern pattern, Optional<String> text, String name, String message) {
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            throw wrong(name, message);
        }
        return text;
    }

    private Data take(String name) {
        asked.add(name);
        return sent.at(name);
    }

    /** Signs that turn the direction of what follows, half characters, and what is no character at all. */
    private static boolean isSpecial(int sign) {
        return (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || (sign >= 0xD800 && sign <= 0xDFFF)
                || sign == 0xFFFE
                || sign == 0xFFFF
                || sign == 0xFEFF;
    }

    private static OptionalLong digits(String text) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Data.Members json(byte[] body) {
        try {
            if (Json.readSmall(body) instanceof Data.Members members) {
                return members;
            }
        } catch (IOException e) {
            throw Refusal.of(Reason.MALFORMED, "the body is not JSON");
        }
        throw Refusal.of(Reason.MALFORMED, "the body must be a JSON object");
    }
}
