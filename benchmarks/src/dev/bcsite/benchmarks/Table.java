package dev.bcsite.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. All columns but the first hold figures. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String... heads) {
        add(heads);
        lines.add("|---|" + "--:|".repeat(heads.length - 1));
    }

    void add(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
