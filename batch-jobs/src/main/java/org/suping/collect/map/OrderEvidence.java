package org.suping.collect.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.suping.collect.RawRow;
import org.suping.collect.Slice;
import org.suping.collect.cell.DayFormat;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.evidence.RowPlaces;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;

/** What one column's cells say about its formats, two by two. */
final class OrderEvidence {

    private static final int LINES_TOLD = 5;

    private final ColumnMapping column;
    private final CellFinder finder;
    private final Slice cell = new Slice();
    private final DayFormat[] formats;
    private final long[] days;
    private final List<Pair> pairs = new ArrayList<>();

    /** Two formats, and the cells that tell them apart. */
    private static final class Pair {
        private final int first;
        private final int second;
        private long both;
        private final long[] lines = new long[LINES_TOLD];
        private boolean onlyFirst;
        private boolean onlySecond;

        Pair(int first, int second) {
            this.first = first;
            this.second = second;
        }

        void look(long one, long other, long line) {
            if (one != DayFormat.NO_DAY && other != DayFormat.NO_DAY && one != other) {
                if (both < LINES_TOLD) {
                    lines[(int) both] = line;
                }
                both++;
            }
            onlyFirst |= one != DayFormat.NO_DAY && other == DayFormat.NO_DAY;
            onlySecond |= one == DayFormat.NO_DAY && other != DayFormat.NO_DAY;
        }
    }

    OrderEvidence(ColumnMapping column, CellFinder finder) {
        this.column = column;
        this.finder = finder;
        this.formats = column.format().days().stream().map(DayFormat::new).toArray(DayFormat[]::new);
        this.days = new long[formats.length];
        for (int first = 0; first < formats.length; first++) {
            for (int second = first + 1; second < formats.length; second++) {
                pairs.add(new Pair(first, second));
            }
        }
    }

    void look(RawRow row) {
        finder.find(row, cell);
        if (cell.isEmpty() || cell.day() != RawRow.NO_DAY) {
            return;
        }
        for (int i = 0; i < formats.length; i++) {
            days[i] = formats[i].read(cell);
        }
        for (Pair pair : pairs) {
            pair.look(days[pair.first], days[pair.second], row.line());
        }
    }

    /** The column with the formats that hold; what cannot be decided is told. */
    ColumnMapping decided(RowPlaces places, List<Finding> findings) {
        List<String> holding = new ArrayList<>(column.format().days());
        for (Pair pair : pairs) {
            if (pair.both > 0 && pair.onlyFirst == pair.onlySecond) {
                findings.add(undecided(places, pair));
            } else if (pair.both > 0) {
                holding.remove(formats[pair.onlyFirst ? pair.second : pair.first].pattern());
            }
        }
        CellFormat format = column.format().in(List.copyOf(holding));
        return new ColumnMapping(column.column(), column.origin(), column.fallback(), format);
    }

    private Finding undecided(RowPlaces places, Pair pair) {
        String lines = LongStream.of(pair.lines)
                .limit(pair.both)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return Finding.of(
                pair.onlyFirst ? "SRC-21" : "SRC-20",
                Severity.HARD,
                places.row(pair.lines[0]),
                column.origin().headings().findFirst().orElse(column.column()),
                formats[pair.first].pattern(),
                formats[pair.second].pattern(),
                pair.both,
                Labels.text(pair.both > LINES_TOLD ? "lines.more" : "lines.all", lines));
    }
}
