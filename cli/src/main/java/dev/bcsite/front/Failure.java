package dev.bcsite.front;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Says what went wrong, to the right person: the user's mistakes as problems, the world's trouble as one sentence, and
 * our own mistakes with the stack trace that a report needs.
 */
public final class Failure {

    private Failure() {}

    /** For the console or a log, line by line. */
    public static List<String> lines(Exception failure) {
        String text = String.join(
                "\n", problems(failure).stream().map(Problem::toString).toList());
        return (isOurs(failure) ? text + "\n" + stackTrace(failure) : text)
                .lines()
                .toList();
    }

    /** True for a mistake of bcsite itself. */
    public static boolean isOurs(Exception failure) {
        return !(failure instanceof BcsiteException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException);
    }

    static List<Problem> problems(Exception failure) {
        if (failure instanceof BcsiteException ofUser) {
            return ofUser.problems();
        }
        if (isOurs(failure)) {
            return List.of(Problem.of(
                    "bcsite made a mistake: " + failure, "please report it with the stack trace from the console"));
        }
        return List.of(Problem.at("", "Could not build the site: " + sentence(failure)));
    }

    /** Some messages of the JDK are only a file name; the kind of the exception then says what is wrong with it. */
    private static String sentence(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        String kind =
                cause.getClass().getSimpleName().replaceAll("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String message = cause.getMessage();
        if (message == null) {
            return kind;
        }
        return message.contains(" ") ? message : kind + ": " + message;
    }

    private static String stackTrace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
