package org.suping.prove;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suping.collect.RowReason;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.prove.Verdict.Kind;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.RowStatus;
import org.suping.vocabulary.Text;

/** The verdicts of one term, each made once: a million rows share a dozen. */
final class Verdicts {

    private final Map<Kind, Verdict> byKind = new EnumMap<>(Kind.class);
    private final Map<String, Verdict> byFinding = new HashMap<>();
    private final RecordDefinition record;

    Verdicts(RecordDefinition record, TermDefinition term) {
        this.record = record;
        Text moment = term.moment() instanceof TermDefinition.Within within
                ? title(record, within.dateColumn())
                : record.words(term.moment());
        String column = term.column();
        Text value = column == null ? Text.EMPTY : title(record, column);
        for (Kind kind : Kind.values()) {
            Text subject = kind == Kind.WITHOUT_VALUE ? value : moment;
            if (kind != Kind.NOT_ACCEPTED && kind != Kind.CONDITION) {
                byKind.put(kind, new Verdict(kind, "", Labels.text("verdict." + kind, subject)));
            }
        }
    }

    /** A verdict that needs nothing but its kind. */
    Verdict of(Kind kind) {
        Verdict verdict = byKind.get(kind);
        if (verdict == null) {
            throw new IllegalArgumentException(kind + " needs a code");
        }
        return verdict;
    }

    Verdict notAccepted(String status, @Nullable String finding) {
        String code = status.equals(RowStatus.OUT_OF_PERIOD.code()) || finding == null ? status : finding;
        return byFinding.computeIfAbsent(
                code, decided -> new Verdict(Kind.NOT_ACCEPTED, decided, words(decided, record)));
    }

    private static Text words(String code, RecordDefinition record) {
        for (RowStatus status : RowStatus.values()) {
            if (status.code().equals(code)) {
                return Labels.text("verdict.status." + status);
            }
        }
        return Labels.text("verdict.rejected", RowReason.words(code, record));
    }

    private static Text title(RecordDefinition record, String column) {
        return record.column(column).map(ColumnDefinition::title).orElseGet(() -> Text.same(column));
    }
}
