package dev.bcsite.doctor;

import dev.bcsite.doctor.Finding.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything that was found, and how people read it. */
public record Diagnosis(List<Finding> findings) {

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is broken; there may be warnings. */
    public boolean isHealthy() {
        return count(Grade.PROBLEM) == 0;
    }

    /** By area, each with its findings; the last line is the sum. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Area area : Area.values()) {
            List<Finding> some =
                    findings.stream().filter(finding -> finding.area() == area).toList();
            if (!some.isEmpty()) {
                lines.add(area.title());
                some.forEach(finding -> lines(lines, finding));
                lines.add("");
            }
        }
        lines.add(sum());
        return lines;
    }

    private static void lines(List<String> lines, Finding finding) {
        String word = String.format(Locale.ROOT, "  %-9s", finding.grade().word());
        lines.add(word + finding.looked() + ": " + finding.found());
        finding.remedy().ifPresent(remedy -> lines.add(" ".repeat(word.length()) + "-> " + remedy));
    }

    private String sum() {
        long problems = count(Grade.PROBLEM);
        long warnings = count(Grade.WARNING);
        String well = count(Grade.WELL) + " things are well";
        if (problems + warnings == 0) {
            return "No problem was found; " + well + ".";
        }
        return counted(problems, "problem") + ", " + counted(warnings, "warning") + "; " + well + ".";
    }

    private long count(Grade grade) {
        return findings.stream().filter(finding -> finding.grade() == grade).count();
    }

    private static String counted(long count, String noun) {
        return (count == 0 ? "no" : Long.toString(count)) + " " + noun + (count == 1 ? "" : "s");
    }
}
