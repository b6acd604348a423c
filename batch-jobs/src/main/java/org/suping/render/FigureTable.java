package org.suping.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.OrgUnit;

/**
 * Figures of one kind side by side: a row for each unit, parents before children.
 *
 * @param note what the columns have in common, as their unit; may be empty
 */
public record FigureTable(String title, String note, List<Column> columns, List<Row> rows) {

    /**
     * One column.
     *
     * @param total whether it is the whole of the columns before it
     */
    public record Column(String heading, String unit, IndicatorDefinition indicator, boolean total) {}

    /**
     * One unit.
     *
     * @param depth below the reporting unit, which has 0
     * @param figures one for each column, empty where nothing was measured
     * @param own the rests of the columns, empty where figures of that kind cannot be subtracted; none for a unit without
     *     units below
     * @param ownMissing the records of which every unit owes rows, and it has those of the units below only
     */
    public record Row(
            OrgUnit unit,
            int depth,
            List<Optional<Figure>> figures,
            List<Optional<Rest>> own,
            List<RecordDefinition> ownMissing) {

        /** The unit's name, and of what it has no rows of its own where it owes them. */
        public String name(Wording words) {
            String name = words.of(unit.name());
            if (ownMissing.isEmpty()) {
                return name;
            }
            String missing = ownMissing.stream()
                    .map(record -> words.of(record.name()))
                    .collect(Collectors.joining(words.label("list")));
            return words.label("statistics.own-missing", name, missing);
        }

        /** Whether nothing happened in it: all its figures are 0 or have nothing to be a rate of. */
        public boolean isIdle() {
            return depth > 0
                    && figures.stream()
                            .allMatch(figure -> figure.filter(Row::isNothing).isPresent());
        }

        private static boolean isNothing(Figure figure) {
            BigDecimal value = figure.value();
            return value == null ? figure.state() == FigureState.NO_RATE : value.signum() == 0;
        }

        /** Whether the unit has rows of its own, without which the units below do not add up to it. */
        public boolean hasOwn() {
            return own.stream()
                    .flatMap(Optional::stream)
                    .anyMatch(rest -> rest.value().signum() != 0);
        }

        private Row alone() {
            return new Row(unit, depth, figures, List.of(), ownMissing);
        }
    }

    /**
     * What a unit has itself: its figure less those of the units directly below.
     *
     * @param whole the unit's figure
     * @param below those of the units directly below
     */
    public record Rest(FigureKey whole, List<FigureKey> below, BigDecimal value) {}

    /** How many lines the rows take, own ones included. */
    public int lines() {
        return rows.size() + (int) rows.stream().filter(Row::hasOwn).count();
    }

    /** The same beside each other, at most so many columns wide, and each about as wide as the others. */
    public List<FigureTable> blocks(int most) {
        List<FigureTable> blocks = new ArrayList<>();
        int number = (columns.size() + most - 1) / most;
        for (int i = 0; i < number; i++) {
            blocks.add(columns(i * columns.size() / number, (i + 1) * columns.size() / number));
        }
        return blocks;
    }

    /** Only the first columns, at most so many. */
    public FigureTable first(int most) {
        return columns(0, Math.min(most, columns.size()));
    }

    private FigureTable columns(int from, int to) {
        List<Row> cut = rows.stream()
                .map(row -> new Row(
                        row.unit(),
                        row.depth(),
                        row.figures().subList(from, to),
                        row.own().isEmpty() ? row.own() : row.own().subList(from, to),
                        missing(row, columns.subList(from, to))))
                .toList();
        return new FigureTable(title, note, columns.subList(from, to), cut);
    }

    /** Of what its rows are missing, as far as it moves one of the columns. */
    private static List<RecordDefinition> missing(Row row, List<Column> columns) {
        return row.ownMissing().stream()
                .filter(record -> columns.stream()
                        .flatMap(column -> column.indicator().terms().stream())
                        .anyMatch(term -> term.record().equals(record.code())))
                .toList();
    }

    /** Without the units in which nothing happened. */
    public FigureTable withoutIdle() {
        return new FigureTable(
                title, note, columns, rows.stream().filter(row -> !row.isIdle()).toList());
    }

    /** Only the rows down to a depth; those there stand for the units below them. */
    public FigureTable downTo(int depth) {
        return new FigureTable(
                title,
                note,
                columns,
                rows.stream()
                        .filter(row -> row.depth() <= depth)
                        .map(row -> row.depth() == depth ? row.alone() : row)
                        .toList());
    }
}
