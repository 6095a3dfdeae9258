package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Times processes with GNU time, which counts the processor time of their children as well. */
final class Stopwatch {

    private static final double BILLION = 1e9;

    private Stopwatch() {}

    static Run time(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path told = Files.createTempFile("time", ".txt");
        try {
            List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-o", told.toString(), "-f", "%U %S %M"));
            timed.addAll(command);
            long start = System.nanoTime();
            Processes.said(folder, environment, timed);
            double wall = (System.nanoTime() - start) / BILLION;
            String[] figures = Files.readString(told).strip().split(" ");
            return new Run(
                    wall,
                    Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]),
                    Double.parseDouble(figures[2]) / 1024);
        } finally {
            Files.delete(told);
        }
    }
}
