package dev.bcsite.cli;

import dev.bcsite.base.Progress;
import dev.bcsite.front.BarProgress;
import dev.bcsite.front.LogProgress;
import dev.bcsite.front.Surroundings;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the program was called from.
 *
 * @param out takes results
 * @param err takes progress and problems
 * @param environment the variables of the process
 * @param folder the current folder
 * @param isInteractive whether a person watches, so that a progress bar may be drawn
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Path folder, boolean isInteractive) {

    static Terminal ofProcess(PrintStream out, PrintStream err) {
        Map<String, String> environment = System.getenv();
        boolean drawsBars = hasConsole()
                && !environment.containsKey("CI")
                && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
        return new Terminal(out, err, environment, Path.of("").toAbsolutePath(), drawsBars);
    }

    Surroundings surroundings(SiteOptions site) {
        if (!isInteractive) {
            Progress progress = new LogProgress(err::println, System::nanoTime);
            return new Surroundings(environment, Optional.empty(), progress, out::println, site::command);
        }
        BarProgress bar = new BarProgress(err, System::nanoTime);
        Consumer<String> result = line -> {
            bar.close();
            out.println(line);
        };
        return new Surroundings(environment, Optional.empty(), bar, result, site::command);
    }

    /** From Java 22 on there is always a console, and it says itself if it is a terminal. */
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
