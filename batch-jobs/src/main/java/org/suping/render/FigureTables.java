package org.suping.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.FigureTable.Column;
import org.suping.render.FigureTable.Rest;
import org.suping.render.FigureTable.Row;
import org.suping.render.Statistics.Chapter;
import org.suping.render.Statistics.Part;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** Puts the tables of a return together; all of them have the same units, those of the reporting unit's tree. */
final class FigureTables {

    private final ReportModel model;
    private final Wording words;
    private final List<OrgUnit> units;
    private final Map<String, List<OrgUnit>> below = new HashMap<>();

    FigureTables(ReportModel model) {
        this.model = model;
        this.words = new Wording(model.language());
        this.units = model.definitions()
                .organisation()
                .measured(model.revision().org(), model.revision().period());
        for (OrgUnit unit : units) {
            below.computeIfAbsent(String.valueOf(unit.parent()), none -> new ArrayList<>())
                    .add(unit);
        }
    }

    Chapter chapter(RecordDefinition record, List<IndicatorDefinition> indicators) {
        List<Part> parts = new ArrayList<>();
        for (IndicatorDefinition indicator : indicators) {
            for (String name : indicator.breakdowns()) {
                Dimension dimension = Dimension.of(model, indicator, name);
                parts.add(new Part(indicator, dimension, breakdown(indicator, dimension)));
            }
        }
        String title = words.label("statistics.chapter", Wording.capital(words.of(record.name())));
        return new Chapter(record, title, units(indicators), List.copyOf(parts));
    }

    private FigureTable units(List<IndicatorDefinition> indicators) {
        List<Column> columns = indicators.stream()
                .map(indicator -> new Column(words.of(indicator.name()), words.of(indicator.unit()), indicator, false))
                .toList();
        List<Row> rows = rows(
                columns,
                org -> columns.stream()
                        .map(column -> figure(column.indicator(), org, Breakdown.NONE))
                        .toList(),
                OwnRows.of(model.definitions(), columns));
        return new FigureTable(words.label("statistics.units"), "", columns, rows);
    }

    private FigureTable breakdown(IndicatorDefinition indicator, Dimension dimension) {
        String unit = words.of(indicator.unit());
        List<Breakdown> breakdowns = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, Text> value : dimension.values().entrySet()) {
            breakdowns.add(new Breakdown(dimension.name(), value.getKey()));
            columns.add(new Column(words.of(value.getValue()), unit, indicator, false));
        }
        breakdowns.add(Breakdown.NONE);
        columns.add(new Column(words.label("statistics.whole"), unit, indicator, true));
        List<Row> rows = rows(
                columns,
                org -> breakdowns.stream()
                        .map(breakdown -> figure(indicator, org, breakdown))
                        .toList(),
                OwnRows.UNTOLD);
        String title = words.label("statistics.breakdown", indicator.code(), indicator.name(), dimension.title());
        return new FigureTable(title, words.label("statistics.unit", unit), columns, rows);
    }

    private List<Row> rows(List<Column> columns, Function<String, List<Optional<Figure>>> figures, OwnRows ownRows) {
        List<Row> rows = new ArrayList<>();
        for (OrgUnit unit : units) {
            List<List<Optional<Figure>>> parts = below.getOrDefault(unit.code(), List.of()).stream()
                    .map(each -> figures.apply(each.code()))
                    .toList();
            List<Optional<Figure>> own = figures.apply(unit.code());
            List<RecordDefinition> missing = ownRows.missing(columns, own, parts);
            rows.add(new Row(unit, depth(unit), own, rests(columns, own, parts), missing));
        }
        return List.copyOf(rows);
    }

    private static List<Optional<Rest>> rests(
            List<Column> columns, List<Optional<Figure>> wholes, List<List<Optional<Figure>>> below) {
        if (below.isEmpty()) {
            return List.of();
        }
        List<Optional<Rest>> rests = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            List<Optional<Figure>> parts =
                    below.stream().map(unit -> unit.get(column)).toList();
            rests.add(isAdditive(columns.get(i).indicator()) ? rest(wholes.get(i), parts) : Optional.empty());
        }
        return List.copyOf(rests);
    }

    /** Counts and sums add up the tree; rates, medians and distinct counts do not. */
    static boolean isAdditive(IndicatorDefinition indicator) {
        Kind kind = indicator.terms().get(0).kind();
        return indicator.formula() == Formula.AMOUNT && (kind == Kind.COUNT || kind == Kind.SUM);
    }

    /** Empty unless all that were measured have values; a breakdown that a unit does not have is nothing to subtract. */
    private static Optional<Rest> rest(Optional<Figure> whole, List<Optional<Figure>> parts) {
        List<Figure> below = parts.stream().flatMap(Optional::stream).toList();
        Optional<BigDecimal> value = whole.map(Figure::value);
        for (Figure part : below) {
            value = value.flatMap(left -> Optional.ofNullable(part.value()).map(left::subtract));
        }
        List<FigureKey> keys = below.stream().map(Figure::key).toList();
        return value.map(left -> new Rest(whole.orElseThrow().key(), keys, left));
    }

    private int depth(OrgUnit unit) {
        String parent = unit.parent();
        return unit.code().equals(model.revision().org()) || parent == null
                ? 0
                : 1 + depth(model.definitions().organisation().unit(parent));
    }

    private Optional<Figure> figure(IndicatorDefinition indicator, String org, Breakdown breakdown) {
        return model.measured().figure(new FigureKey(indicator.code(), org, breakdown));
    }
}
