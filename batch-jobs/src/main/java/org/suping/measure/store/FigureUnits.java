package org.suping.measure.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.store.DuckDb;
import org.suping.measure.UnitTree;

/**
 * In whose figures a unit's rows count: its own, or those of the nearest unit above that has figures. The engine puts that unit beside
 * each row, so that what lies below units that sent packages is never told apart.
 *
 * @param places unit to the unit with figures, of those that have none of their own
 */
record FigureUnits(Map<String, String> places) {

    private static final String TABLE = "figure_unit";
    private static final String COLUMN = "_figure_unit";

    /**
     * Places the units.
     *
     * @param whole the units with rows
     * @param figured those of them with figures
     */
    static FigureUnits of(UnitTree whole, UnitTree figured) {
        Map<String, String> places = new TreeMap<>();
        for (String unit : whole.units()) {
            if (!figured.has(unit)) {
                List<String> path = whole.upwards(unit);
                path.stream().filter(figured::has).findFirst().ifPresent(above -> places.put(unit, above));
            }
        }
        return new FigureUnits(places);
    }

    /** Tells the engine, once. */
    void prepare(JdbcTemplate engine) {
        if (!places.isEmpty()) {
            engine.execute(places.entrySet().stream()
                    .map(place -> "(" + DuckDb.text(place.getKey()) + ", " + DuckDb.text(place.getValue()) + ")")
                    .collect(Collectors.joining(
                            ", ",
                            "CREATE OR REPLACE TEMP TABLE " + TABLE + " AS FROM (VALUES ",
                            ") AS places (unit, place)")));
        }
    }

    /** The relation with {@link #column} beside each row. */
    String placed(String relation, RecordDefinition record) {
        String unit = DuckDb.name(record.orgColumn());
        return places.isEmpty()
                ? relation
                : "(SELECT placed.*, coalesce(" + TABLE + ".place, placed." + unit + ") AS " + COLUMN + " FROM "
                        + relation + " AS placed LEFT JOIN " + TABLE + " ON placed." + unit + " = " + TABLE + ".unit)";
    }

    /** The units that were found by that column, if they are all there are with rows of their own. */
    Set<String> told(Set<String> found) {
        return places.isEmpty() ? found : Set.of();
    }

    /** Where the unit stands in whose figures a row of the record counts. */
    String column(RecordDefinition record) {
        return places.isEmpty() ? record.orgColumn() : COLUMN;
    }
}
