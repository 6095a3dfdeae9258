package dev.bcsite.cli;

import dev.bcsite.front.Failure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        synopsisSubcommandLabel =
                "(generate | preview | rollback | plan | apply | doctor | why | function | sandbox | help)",
        versionProvider = Version.class)
public final class Main implements Runnable {

    private static final int PROBLEM = 1;

    /** In the order of the help. */
    private static final Map<String, Class<?>> VERBS = verbs();

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

    private static Map<String, Class<?>> verbs() {
        Map<String, Class<?>> verbs = new LinkedHashMap<>();
        verbs.put("generate", GenerateVerb.class);
        verbs.put("preview", PreviewVerb.class);
        verbs.put("rollback", RollbackVerb.class);
        verbs.put("plan", PlanVerb.class);
        verbs.put("apply", ApplyVerb.class);
        verbs.put("doctor", DoctorVerb.class);
        verbs.put("why", WhyVerb.class);
        verbs.put("function", FunctionVerb.class);
        verbs.put("sandbox", SandboxVerb.class);
        verbs.put("help", HelpCommand.class);
        return verbs;
    }

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.exit(run(Terminal.ofProcess(out, err), arguments));
    }

    /** Does what the arguments say and gives back the exit code. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Main(terminal));
        wanted(arguments).forEach(verb -> line.addSubcommand(VERBS.get(verb)));
        line.getSubcommands().values().forEach(Main::addHelp);
        line.setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, result) -> {
                    Failure.lines(failure).forEach(terminal.err()::println);
                    return PROBLEM;
                });
        return line.execute(arguments);
    }

    private static void addHelp(CommandLine verb) {
        CommandLine.Model.CommandSpec options = verb.getCommandSpec();
        if (!options.optionsMap().containsKey("--help")) {
            options.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Prints this help.")
                    .build());
        }
    }

    /** Where a verb is named, only that one: to look at all of them takes longer than a build that has nothing to do. */
    private static Collection<String> wanted(String... arguments) {
        boolean isNamed = arguments.length > 0 && !arguments[0].equals("help") && VERBS.containsKey(arguments[0]);
        return isNamed ? List.of(arguments[0]) : VERBS.keySet();
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
