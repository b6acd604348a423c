package org.suping.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.suping.definitions.IndicatorDefinition;
import org.suping.measure.Breakdown;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.render.FigureTable.Column;
import org.suping.render.FigureTable.Row;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/**
 * The statistics of a return.
 *
 * @param units every unit by every indicator
 * @param breakdowns for each indicator and each of its dimensions, every unit by the dimension's values and the whole
 */
public record Statistics(FigureTable units, List<FigureTable> breakdowns) {

    public static Statistics of(ReportModel model) {
        return new Tables(model).statistics();
    }

    /** Puts the tables together; all of them have the same rows. */
    private record Tables(ReportModel model, Wording words) {

        Tables(ReportModel model) {
            this(model, new Wording(model.language()));
        }

        Statistics statistics() {
            List<FigureTable> breakdowns = new ArrayList<>();
            for (IndicatorDefinition indicator :
                    model.definitions().indicators().values()) {
                for (String dimension : indicator.breakdowns()) {
                    breakdowns.add(breakdown(indicator, Dimension.of(model, indicator, dimension)));
                }
            }
            return new Statistics(units(), List.copyOf(breakdowns));
        }

        private FigureTable units() {
            List<Column> columns = new ArrayList<>();
            for (IndicatorDefinition indicator :
                    model.definitions().indicators().values()) {
                columns.add(new Column(words.of(indicator.name()), words.of(indicator.unit()), indicator, false));
            }
            List<Row> rows = rows(org -> columns.stream()
                    .map(column -> figure(column.indicator(), org, Breakdown.NONE))
                    .toList());
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
            List<Row> rows = rows(org -> breakdowns.stream()
                    .map(breakdown -> figure(indicator, org, breakdown))
                    .toList());
            String title = words.label("statistics.breakdown", indicator.code(), indicator.name(), dimension.title());
            return new FigureTable(title, words.label("statistics.unit", unit), columns, rows);
        }

        private List<Row> rows(Function<String, List<Optional<Figure>>> figures) {
            RevisionKey revision = model.revision();
            List<Row> rows = new ArrayList<>();
            for (OrgUnit unit : model.definitions().organisation().subtree(revision.org(), revision.period())) {
                rows.add(new Row(unit, depth(unit), figures.apply(unit.code())));
            }
            return List.copyOf(rows);
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
}
