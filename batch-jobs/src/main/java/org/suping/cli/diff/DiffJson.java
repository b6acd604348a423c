package org.suping.cli.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.assess.CriterionScore;
import org.suping.evidence.Json;
import org.suping.measure.Figure;
import org.suping.seal.diff.FigureChange;
import org.suping.seal.diff.ReturnDiff;
import org.suping.seal.diff.RowChange;
import org.suping.seal.diff.RowChange.Kind;
import org.suping.seal.diff.ScoreChange;

/** A difference for programs: figures as text, exact; rows as many as are listed. */
final class DiffJson {

    private DiffJson() {}

    static String of(ReturnDiff diff) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", diff.before().name());
        json.put("after", diff.after().name());
        json.put("definitions", diff.definitions());
        json.put("sources", diff.sources());
        json.put("figures", diff.figures().stream().map(DiffJson::figure).toList());
        json.put("scores", diff.scores().stream().map(DiffJson::score).toList());
        json.put("rowTotals", counts(diff.rows().totals()));
        json.put("notCompared", diff.rows().unread());
        json.put("rows", diff.rows().listed().stream().map(DiffJson::row).toList());
        return Json.of(json);
    }

    private static Map<String, @Nullable Object> figure(FigureChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("figure", change.key().toString());
        json.put("before", value(change.before()));
        json.put("after", value(change.after()));
        json.put("rows", counts(change.rows()));
        json.put("definitions", change.definitions());
        return json;
    }

    /** The value as text, else the state's name; null where there is no such figure. */
    private static @Nullable String value(Optional<Figure> figure) {
        return figure.map(known -> known.value() == null
                        ? known.state().name()
                        : known.value().toPlainString())
                .orElse(null);
    }

    private static Map<String, @Nullable Object> score(ScoreChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("criterion", change.criterion());
        json.put(
                "before",
                change.before()
                        .map(CriterionScore::earned)
                        .map(Object::toString)
                        .orElse(null));
        json.put(
                "after",
                change.after().map(CriterionScore::earned).map(Object::toString).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> counts(Map<String, Map<Kind, Long>> rows) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        rows.forEach((record, kinds) -> {
            Map<String, @Nullable Object> counts = new LinkedHashMap<>();
            kinds.forEach((kind, count) -> counts.put(kind.name().toLowerCase(Locale.ROOT), count));
            json.put(record, counts);
        });
        return json;
    }

    private static Map<String, @Nullable Object> row(RowChange row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("record", row.record());
        json.put("change", row.kind().name().toLowerCase(Locale.ROOT));
        json.put("key", row.key());
        json.put("before", row.before().isEmpty() ? null : row.before());
        json.put("after", row.after().isEmpty() ? null : row.after());
        json.put("cells", row.cells().stream().map(DiffJson::cell).toList());
        return json;
    }

    private static Map<String, @Nullable Object> cell(RowChange.Cell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("column", cell.column());
        json.put("before", cell.before());
        json.put("after", cell.after());
        return json;
    }
}
