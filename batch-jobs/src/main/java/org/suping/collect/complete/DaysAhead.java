package org.suping.collect.complete;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.suping.collect.StoredRow;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.evidence.PartColumn;
import org.suping.evidence.RowNumber;
import org.suping.evidence.RowPlaces;
import org.suping.evidence.SourceFile;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Text;

/**
 * Days in a file's rows after the day that its delivery speaks of: whoever looked on that day cannot have known them.
 *
 * <p>Where the file's name, its delivery note or its source says the day, a person is asked, column by column. Where nobody
 * does, it was taken to be the period's last, and a note asks for it. Rejected rows are told elsewhere, and days that the
 * record lets lie ahead are none that anybody saw. Of one thread.
 */
public final class DaysAhead {

    /** What stands for the day in a pattern of file names. */
    public static final String AS_OF_PLACE = "{as-of}";

    private final LocalDate asOf;
    private final long lastDay;
    private final boolean isSaid;
    private final List<Column> columns;

    /** @param record of the file's rows */
    public DaysAhead(RecordDefinition record, SourceDefinition source, SourceFile file, Period period) {
        asOf = file.asOf();
        lastDay = asOf.toEpochDay();
        isSaid = source.asOf() != null || source.files().contains(AS_OF_PLACE) || !asOf.equals(period.end());
        List<PartColumn> stored = PartColumn.of(record);
        columns = IntStream.range(0, stored.size())
                .boxed()
                .flatMap(place -> record.column(stored.get(place).name()).stream()
                        .filter(ColumnDefinition::isSeenDay)
                        .map(column -> new Column(place, column)))
                .toList();
    }

    /** Looks at a row. */
    public void add(StoredRow row) {
        if (row.status() == RowStatus.REJECTED) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (row.has(column.place) && row.number(column.place) > lastDay) {
                column.add(row.number(), row.number(column.place));
            }
        }
    }

    /**
     * What was found so far: a soft finding for each column, or one note for the file.
     *
     * @param fields column → field of the source, to name the cell
     */
    public List<Finding> findings(RowPlaces places, Map<String, Integer> fields) {
        return told(columns.stream().map(Column::ahead).toList(), places, fields);
    }

    /**
     * The same of what was counted elsewhere, by {@link #columns()}.
     *
     * @param ahead columns without such rows may be among them
     */
    public List<Finding> told(List<Ahead> ahead, RowPlaces places, Map<String, Integer> fields) {
        List<Ahead> some = ahead.stream().filter(column -> column.rows() > 0).toList();
        if (isSaid) {
            return some.stream().map(column -> asked(column, places, fields)).toList();
        }
        List<Finding> note = new ArrayList<>();
        some.stream()
                .map(column -> Labels.text(
                        "days-ahead.column",
                        column.definition().title(),
                        column.rows(),
                        column.first(places, fields),
                        column.latest()))
                .reduce((all, next) -> Labels.text("days-ahead.and", all, next))
                .ifPresent(told -> note.add(noted(told, places)));
        return note;
    }

    /** The columns that are looked at. */
    public List<ColumnDefinition> columns() {
        return columns.stream().map(column -> column.definition).toList();
    }

    private Finding asked(Ahead column, RowPlaces places, Map<String, Integer> fields) {
        return Finding.of(
                "DEL-21",
                Severity.SOFT,
                column.place(places, fields),
                column.rows(),
                column.definition().title(),
                asOf.toString(),
                column.latest());
    }

    private Finding noted(Text columns, RowPlaces places) {
        return Finding.of("DEL-22", Severity.NOTE, places.source(), asOf.toString(), columns);
    }

    /**
     * The days of one column that lie ahead.
     *
     * @param rows how many hold one; where none does the others mean nothing
     * @param firstRow number of the first of them
     * @param latest the last of the days
     */
    public record Ahead(ColumnDefinition definition, long rows, long firstRow, LocalDate latest) {

        String place(RowPlaces places, Map<String, Integer> fields) {
            return places.cell(firstRow, fields.get(definition.name()));
        }

        /** The same within the file. */
        Text first(RowPlaces places, Map<String, Integer> fields) {
            return places.isSheet()
                    ? Text.same(RowPlaces.cellName(firstRow, fields.get(definition.name())))
                    : Labels.text("lines.all", RowNumber.text(firstRow));
        }
    }

    /** What became of one column so far. */
    private static final class Column {

        private final int place;
        private final ColumnDefinition definition;
        private long count;
        private long firstRow;
        private long latest;

        Column(int place, ColumnDefinition definition) {
            this.place = place;
            this.definition = definition;
        }

        void add(long row, long day) {
            firstRow = count == 0 ? row : firstRow;
            latest = count == 0 ? day : Math.max(latest, day);
            count++;
        }

        Ahead ahead() {
            return new Ahead(definition, count, firstRow, LocalDate.ofEpochDay(latest));
        }
    }
}
