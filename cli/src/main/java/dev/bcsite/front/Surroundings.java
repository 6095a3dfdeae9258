package dev.bcsite.front;

import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a front end gives to the work it starts.
 *
 * @param environment the environment's variables, among them the store's credentials
 * @param serverToken an access token from elsewhere, used when the environment has none
 * @param progress hears how far long work is
 * @param out takes the lines that are the result, as opposed to progress
 * @param command what to type in order to do something else with the same site, by its verb
 */
public record Surroundings(
        Map<String, String> environment,
        Optional<Secret> serverToken,
        Progress progress,
        Consumer<String> out,
        UnaryOperator<String> command) {

    /** What to type: {@code bcsite preview} or {@code mvn bcsite:preview}, with the options that name the site. */
    String command(String verb) {
        return command.apply(verb);
    }

    /** Says each line of a text on its own, as logs want it. */
    void say(String text) {
        text.lines().forEach(out);
    }
}
