package org.suping.prove.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.PersonalKind;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.evidence.RowNumber;
import org.suping.prove.RowRef;
import org.suping.prove.Trace.ShownRow;
import org.suping.prove.Trace.TracedTerm;
import org.suping.prove.Verdict;
import org.suping.prove.Verdict.Kind;

/** Chooses the few rows a trace shows: the first that count, and the first that were left out. */
final class ShownRows {

    private static final int SHOWN = 3;

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final IndicatorDefinition indicator;
    private final RowDetails details;

    ShownRows(Definitions definitions, CollectedReturn collected, IndicatorDefinition indicator, RowDetails details) {
        this.definitions = definitions;
        this.collected = collected;
        this.indicator = indicator;
        this.details = details;
    }

    List<ShownRow> counted(TracedTerm term) {
        return shown(term, Set.of(Kind.COUNTED));
    }

    /** Those a filter left out, where there are any: they are what a reader asks about. */
    List<ShownRow> leftOut(List<TracedTerm> terms) {
        for (Set<Kind> kinds :
                List.of(Set.of(Kind.CONDITION, Kind.WITHOUT_VALUE), Set.of(Kind.DUPLICATE, Kind.NOT_ACCEPTED))) {
            for (TracedTerm term : terms) {
                List<ShownRow> rows = shown(term, kinds);
                if (!rows.isEmpty()) {
                    return rows;
                }
            }
        }
        return List.of();
    }

    private List<ShownRow> shown(TracedTerm term, Set<Kind> kinds) {
        List<ColumnDefinition> columns = columns(term.definition());
        List<Judged> rows = new ArrayList<>();
        term.tallies().forEach((verdict, tally) -> {
            if (kinds.contains(verdict.kind())) {
                tally.first().forEach(row -> rows.add(new Judged(row, verdict)));
            }
        });
        return rows.stream()
                .sorted(Comparator.comparing((Judged judged) ->
                                collected.parts().indexOf(judged.row().part()))
                        .thenComparing(judged -> RowNumber.line(judged.row().number()))
                        .thenComparing(judged -> RowNumber.matter(judged.row().number())))
                .limit(SHOWN)
                .map(judged -> details.show(judged.row(), judged.verdict(), columns))
                .toList();
    }

    private record Judged(RowRef row, Verdict verdict) {}

    /** What tells a row from others and what decided it; never free text. */
    private List<ColumnDefinition> columns(TermDefinition term) {
        RecordDefinition record = definitions.record(term.record());
        Set<String> names = new LinkedHashSet<>(record.key());
        names.add(record.orgColumn());
        names.addAll(indicator.breakdowns());
        for (TermDefinition each : indicator.terms()) {
            if (each.record().equals(term.record())) {
                names.addAll(each.deciding(record));
            }
        }
        return record.columns().stream()
                .filter(column -> column.personal() == PersonalKind.NAME
                        || names.contains(column.name()) && column.personal() != PersonalKind.FREE_TEXT)
                .toList();
    }
}
