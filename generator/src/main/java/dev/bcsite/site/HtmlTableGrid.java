package dev.bcsite.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the cells of a table fit together: no cell reaches out of its part of the table or over another one, no row
 * and no column is there in which nothing begins.
 */
final class HtmlTableGrid {

    /** More columns than any page shows; what lies beyond is left without spans. */
    private static final int MAX_COLUMNS = 200;

    private final List<Cell> cells = new ArrayList<>();

    private static final class Cell {
        private final HtmlNode node;
        private final int column;
        private final int columns;

        private Cell(HtmlNode node, int column, int columns) {
            this.node = node;
            this.column = column;
            this.columns = columns;
        }
    }

    static void fit(HtmlNode table) {
        HtmlTableGrid grid = new HtmlTableGrid();
        for (HtmlNode part : table.children()) {
            if (!part.is("caption") && !part.isText()) {
                grid.part(part);
            }
        }
        grid.closeColumns();
    }

    private void part(HtmlNode part) {
        List<HtmlNode> rows =
                part.children().stream().filter(child -> child.is("tr")).toList();
        // Rows without a cell go; a cell that reaches over one reaches one row less.
        List<Integer> ends = new ArrayList<>();
        int kept = 0;
        for (HtmlNode row : rows) {
            kept += hasCell(row) ? 1 : 0;
            ends.add(kept);
        }
        Map<Integer, Integer> busyUntil = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            row(rows.get(index), index, ends, busyUntil);
        }
        part.children().removeIf(child -> child.is("tr") && !hasCell(child));
    }

    private void row(HtmlNode row, int index, List<Integer> ends, Map<Integer, Integer> busyUntil) {
        int here = ends.get(index);
        int column = 0;
        for (HtmlNode cell : row.children()) {
            if (cell.isText()) {
                continue;
            }
            while (busyUntil.getOrDefault(column, 0) >= here) {
                column++;
            }
            int last = Math.min(ends.size(), index + span(cell, "rowspan")) - 1;
            setSpan(cell, "rowspan", ends.get(last) - here + 1);
            int columns = freeColumns(column, span(cell, "colspan"), here, busyUntil);
            for (int taken = column; taken < column + columns; taken++) {
                busyUntil.put(taken, ends.get(last));
            }
            cells.add(new Cell(cell, column, columns));
            column += columns;
        }
    }

    private static int freeColumns(int from, int wanted, int here, Map<Integer, Integer> busyUntil) {
        int free = 1;
        while (free < wanted && from + free < MAX_COLUMNS && busyUntil.getOrDefault(from + free, 0) < here) {
            free++;
        }
        return free;
    }

    private void closeColumns() {
        SortedSet<Integer> begun = new TreeSet<>();
        cells.forEach(cell -> begun.add(cell.column));
        for (Cell cell : cells) {
            int columns = cell.columns == 1
                    ? 1
                    : begun.subSet(cell.column, cell.column + cell.columns).size();
            setSpan(cell.node, "colspan", columns);
        }
    }

    private static boolean hasCell(HtmlNode row) {
        return row.children().stream().anyMatch(child -> !child.isText());
    }

    private static int span(HtmlNode cell, String name) {
        return Integer.parseInt(cell.attributes().getOrDefault(name, "1"));
    }

    private static void setSpan(HtmlNode cell, String name, int span) {
        if (span > 1) {
            cell.attributes().replace(name, Integer.toString(span));
        } else {
            cell.attributes().remove(name);
        }
    }
}
