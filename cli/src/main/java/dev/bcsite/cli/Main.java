package dev.bcsite.cli;

import dev.bcsite.front.Failure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/**
 * The program {@code bcsite}.
 *
 * <p>Results go to standard output, progress and problems to standard error, both in UTF-8. It exits with 0 when all
 * went well, 1 for a problem and 2 for a command line that it does not understand.
 */
@Command(
        name = "bcsite",
        description = "Turns a BigCommerce catalog into a static storefront.",
        subcommands = {
            GenerateVerb.class,
            PreviewVerb.class,
            RollbackVerb.class,
            PlanVerb.class,
            ApplyVerb.class,
            DoctorVerb.class,
            WhyVerb.class,
            SandboxVerb.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "(generate | preview | rollback | plan | apply | doctor | why | sandbox | help)",
        versionProvider = Version.class)
public final class Main implements Runnable {

    private static final int PROBLEM = 1;

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Prints the version.")
    private boolean isVersionAsked;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this help.")
    private boolean isHelpAsked;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.exit(run(Terminal.ofProcess(out, err), arguments));
    }

    /** Does what the arguments say and gives back the exit code. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Main(terminal))
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, result) -> {
                    Failure.lines(failure).forEach(terminal.err()::println);
                    return PROBLEM;
                });
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, for example: bcsite preview");
    }

    Terminal terminal() {
        return terminal;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
