package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures how fast sites are built, beside Hugo where it is installed, and writes the page about it.
 *
 * <p>Every figure is kept in the work folder. Measuring a part again for a size replaces what was known of it, so that
 * the page can be put together from several runs; what is compared with each other is always of one run.
 */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Builds made-up shops with bcsite and Hugo in turns, and writes docs/reference/performance.md.",
        footer = {
            "",
            "Parts, all of them if none is named:",
            "  build     full builds: Hugo, bcsite, bcsite in 512 MB, in Maven, with the default theme",
            "  rebuild   nothing changed, a description changed, a category renamed",
            "  disk      rebuilds on a disk, beside cp -r",
            "  floor     how fast the files could be written and the catalog be read at all",
            "  shop      only makes the shops, which precedes all others",
            "  pages     only looks whether both make the same pages, which precedes build",
            "  pull      a whole pull from a sandbox, beside reading the tokens of its answers",
            "  preview   how soon the preview shows an edited template, text and product",
            "  warm      how soon one process that builds again and again publishes an edit",
            "  report    writes the page from all figures that there are"
        })
public final class Benchmarks implements Callable<Integer> {

    private static final String MEMORY = "/dev/shm";

    @Parameters(paramLabel = "PART", arity = "0..*", description = "what to measure")
    private List<String> parts = new ArrayList<>();

    @Option(
            names = "--sizes",
            paramLabel = "N,...",
            split = ",",
            defaultValue = "1000,10000",
            description = "how many products; ${DEFAULT-VALUE} if not said")
    private List<Integer> sizes = new ArrayList<>();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "how often each is timed")
    private int rounds;

    @Option(names = "--work", paramLabel = "DIR", description = "where to build: a file system in memory")
    private Path work;

    @Option(names = "--disk", paramLabel = "DIR", description = "where to build on a disk, for the part of that name")
    private Path disk;

    @Option(names = "--repository", paramLabel = "DIR", description = "Maven's local repository, with bcsite in it")
    private Path repository;

    @Option(names = "--report", paramLabel = "FILE", description = "the page to write")
    private Path report;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Part> wanted = Part.named(parts);
        Path project = Path.of("").toAbsolutePath();
        try (Workbench bench = Workbench.in(project, folder(work, memory(project)), repository())) {
            Results results = Results.in(bench.work());
            for (int size : sizes) {
                for (Part part : wanted) {
                    part.measure(bench, folder(disk, project.resolve("target/benchmarks/disk")), size, rounds, results);
                }
            }
            if (wanted.contains(Part.REPORT)) {
                Path page = report == null ? project.resolve("docs/reference/performance.md") : report.toAbsolutePath();
                new Report(results, Machine.here(bench)).write(page);
                Say.line("wrote %s", page.getFileName());
            }
            return 0;
        } catch (Unfit e) {
            System.err.println("benchmarks/run: " + e.getMessage());
            return 1;
        }
    }

    private static Path memory(Path project) {
        return Files.isDirectory(Path.of(MEMORY))
                ? Path.of(MEMORY, "bcsite-benchmarks")
                : project.resolve("target/benchmarks/work");
    }

    private Path repository() {
        return folder(repository, Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }

    private static Path folder(Path chosen, Path otherwise) {
        return (chosen == null ? otherwise : chosen).toAbsolutePath().normalize();
    }

    /** What can be measured by itself. */
    enum Part {
        SHOP {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                bench.shop(size);
            }
        },
        PAGES {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                new FullBuilds(bench, bench.shop(size)).compare(results);
            }
        },
        BUILD {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                FullBuilds builds = new FullBuilds(bench, bench.shop(size));
                builds.compare(results);
                builds.measure(rounds, results);
            }
        },
        REBUILD {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                new Rebuilds(bench, bench.shop(size)).measure(rounds, results);
            }
        },
        DISK {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                new DiskBuilds(bench, bench.shop(size), disk).measure(rounds, results);
            }
        },
        FLOOR {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                new Floor(bench, bench.shop(size)).measure(rounds, results);
            }
        },
        PULL {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                new Pulls(bench, size).measure(rounds, results);
            }
        },
        PREVIEW {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                new Previews(bench, bench.shop(size)).measure(results);
            }
        },
        WARM {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception {
                new WarmBuilds(bench.shop(size)).measure(results);
            }
        },
        REPORT {
            @Override
            void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws IOException {
                // Once for all sizes, when everything is measured.
            }
        };

        abstract void measure(Workbench bench, Path disk, int size, int rounds, Results results) throws Exception;

        static List<Part> named(List<String> names) {
            if (names.isEmpty()) {
                return List.of(BUILD, REBUILD, DISK, FLOOR, PULL, PREVIEW, WARM, REPORT);
            }
            return names.stream().map(Part::named).sorted().toList();
        }

        private static Part named(String name) {
            for (Part part : values()) {
                if (part.word().equals(name)) {
                    return part;
                }
            }
            throw new Unfit(
                    "found the part " + name + "; expected build, rebuild, disk, floor, pull, preview, warm, shop, pages"
                            + " or report");
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
