package dev.bcsite.sandbox.http;

import java.time.Duration;
import java.util.function.ToIntFunction;

/**
 * How the bytes of an answer flow, and how the connection ends.
 *
 * @param until how many bytes are sent, counted from the first of the head; all when there are fewer
 * @param pace the pause after each byte; zero sends them at once
 * @param silence how long the connection then stays open without a word
 */
public record Flow(ToIntFunction<Frame> until, Duration pace, Duration silence, End end) {

    /** The two ways in which a TCP connection ends. */
    public enum End {
        /** Properly, with FIN: the client reads the end of the stream. */
        CLOSED,
        /** With RST: the client's next read fails. */
        RESET
    }

    /** Everything, and then the connection is closed. */
    public static Flow whole() {
        return until(Frame::length);
    }

    /** No more than this many bytes, and then the connection is closed. */
    public static Flow until(ToIntFunction<Frame> bytes) {
        return new Flow(bytes, Duration.ZERO, Duration.ZERO, End.CLOSED);
    }

    public Flow paced(Duration pause) {
        return new Flow(until, pause, silence, end);
    }

    public Flow silentFor(Duration time) {
        return new Flow(until, pace, time, end);
    }

    public Flow reset() {
        return new Flow(until, pace, silence, End.RESET);
    }
}
