package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader has to know of the machine: what it is, and what runs on it. Not its name, nor where things lie. */
record Machine(List<String> facts) {

    static Machine here(Workbench bench) throws IOException, InterruptedException {
        List<String> facts = new ArrayList<>();
        facts.add(
                Runtime.getRuntime().availableProcessors() + " processors" + of(value("/proc/cpuinfo", "model name")));
        String memory = value("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        if (!memory.isEmpty()) {
            facts.add(String.format(Locale.ROOT, "%.0f GB of memory", Long.parseLong(memory) / 1e6));
        }
        facts.add(System.getProperty("os.name") + " "
                + System.getProperty("os.version").replaceAll("^(\\d+\\.\\d+).*", "$1"));
        facts.add("Java " + Runtime.version().feature());
        if (bench.hugo()) {
            facts.add(Processes.said("hugo", "version").replaceAll("(?s)^hugo v([0-9.]+).*", "Hugo $1"));
        }
        facts.add("sites on " + Files.getFileStore(bench.work()).type());
        facts.add(diskKind(bench.project()) + " for the part on a disk");
        return new Machine(List.copyOf(facts));
    }

    private static String diskKind(Path project) throws IOException {
        return Files.getFileStore(project).type();
    }

    private static String of(String model) {
        return model.isEmpty() ? "" : " (" + model + ")";
    }

    /** Empty where there is no such file or line. */
    private static String value(String file, String key) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return "";
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
