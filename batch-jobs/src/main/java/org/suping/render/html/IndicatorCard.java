package org.suping.render.html;

import java.util.List;
import java.util.stream.Collectors;
import org.suping.definitions.Clause;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.render.Wording;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Period;

/**
 * One indicator on the page, in words of one language. Names are those of the template.
 *
 * @param marks how certain clause and formula are
 * @param breakdowns the columns it is broken down by; empty where none
 * @param example a figure of a return with its unit, period and organisation; empty where there is none
 */
record IndicatorCard(
        String code,
        String name,
        String unit,
        String description,
        String formula,
        List<TermLine> terms,
        String breakdowns,
        String clause,
        List<Mark> marks,
        String example) {

    /**
     * One term.
     *
     * @param moment by which day of a row it counts
     * @param condition what else must hold; empty where nothing
     * @param sql the predicate word by word: a line does not break within a date
     */
    record TermLine(String role, String words, String record, String moment, String condition, List<String> sql) {}

    /** @param open whether the reader should know that it rests on little */
    record Mark(String words, boolean open) {}

    static IndicatorCard of(
            Definitions definitions, IndicatorDefinition indicator, Period period, Wording words, String example) {
        return new IndicatorCard(
                indicator.code(),
                words.of(indicator.name()),
                words.of(indicator.unit()),
                words.of(indicator.description()),
                formula(definitions, indicator, words),
                indicator.terms().stream()
                        .map(term -> line(definitions, indicator, term, period, words))
                        .toList(),
                breakdowns(definitions, indicator, words),
                words.of(indicator.clause().source()),
                marks(indicator.clause(), words),
                example);
    }

    private static TermLine line(
            Definitions definitions, IndicatorDefinition indicator, TermDefinition term, Period period, Wording words) {
        RecordDefinition record = definitions.record(term.record());
        Expression filter = term.filter();
        return new TermLine(
                words.of(indicator.role(term)),
                words.of(term.words()),
                words.of(record.name()),
                words.of(record.words(term.moment())),
                filter == null ? "" : words.of(filter.words()),
                List.of(definitions.predicate(term, period).sql().split(" ")));
    }

    private static String formula(Definitions definitions, IndicatorDefinition indicator, Wording words) {
        TermDefinition first = indicator.terms().get(0);
        return switch (indicator.formula()) {
            case AMOUNT -> words.label("catalogue.amount." + first.kind(), column(definitions, first, words));
            case MEDIAN -> words.label("formula.MEDIAN", indicator.scale());
            case RATIO -> words.label("formula.RATIO", Wording.number(indicator.factor()), indicator.scale());
        };
    }

    private static String column(Definitions definitions, TermDefinition term, Wording words) {
        String column = term.column();
        return column == null ? "" : title(definitions.record(term.record()), column, words);
    }

    private static String breakdowns(Definitions definitions, IndicatorDefinition indicator, Wording words) {
        RecordDefinition record = definitions.record(indicator.terms().get(0).record());
        return indicator.breakdowns().stream()
                .map(column -> title(record, column, words))
                .collect(Collectors.joining(words.label("catalogue.separator")));
    }

    /** A column in words; of a keyed hash those of what it was made from. */
    private static String title(RecordDefinition record, String column, Wording words) {
        return record.columns().stream()
                .filter(known -> known.name().equals(column)
                        || known.hashed() && known.hashName().equals(column))
                .findFirst()
                .map(ColumnDefinition::title)
                .map(words::of)
                .orElse(column);
    }

    private static List<Mark> marks(Clause clause, Wording words) {
        return List.of(
                mark("catalogue.clause-mark", clause.certainty(), words),
                mark("catalogue.formula-mark", clause.formulaCertainty(), words));
    }

    private static Mark mark(String key, Certainty certainty, Wording words) {
        boolean open = certainty == Certainty.WEAK || certainty == Certainty.UNVERIFIED;
        return new Mark(words.label(key, words.of(certainty.text())), open);
    }
}
