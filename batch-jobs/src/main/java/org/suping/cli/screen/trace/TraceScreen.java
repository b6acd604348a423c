package org.suping.cli.screen.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Typed;
import org.suping.cli.screen.Width;
import org.suping.definitions.Clause;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.findings.Finding;
import org.suping.measure.Figure;
import org.suping.measure.MissingColumns;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.prove.Trace;
import org.suping.prove.Trace.TracedTerm;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Text;

/** A figure with the rows behind it, on one page. */
public final class TraceScreen {

    private static final int INDENT = 2;
    private static final int FOLDED = 8;

    private final Trace trace;
    private final Text breakdown;
    private final Language language;
    private final int width;
    private final Typed typed;
    private final int nameWidth;

    private TraceScreen(Trace trace, Text breakdown, Language language, int width, Typed typed) {
        this.trace = trace;
        this.breakdown = breakdown;
        this.language = language;
        this.width = width;
        this.typed = typed;
        this.nameWidth = trace.terms().stream()
                .mapToInt(term -> Width.of(name(term)))
                .max()
                .orElse(0);
    }

    /** Of a figure whose definitions are known, and not the folder they came from. */
    public static List<String> of(Trace trace, Text breakdown, Language language, int width) {
        return of(trace, breakdown, language, width, Typed.plain());
    }

    /**
     * The page.
     *
     * @param breakdown in words; empty for the whole
     * @param typed where the next command is typed
     */
    public static List<String> of(Trace trace, Text breakdown, Language language, int width, Typed typed) {
        TraceScreen screen = new TraceScreen(trace, breakdown, language, width, typed);
        List<String> lines = new ArrayList<>();
        lines.add(screen.head());
        for (Finding difference : trace.proof().differences()) {
            lines.addAll(Width.wrap("  ✗ " + difference.sentence(language), width, FOLDED));
        }
        lines.addAll(screen.fold(screen.formula()));
        trace.terms().forEach(term -> lines.addAll(screen.term(term)));
        lines.addAll(screen.fold(screen.clause()));
        lines.addAll(CarriedLines.of(trace.carried(), typed, language, width));
        lines.addAll(TraceSources.files(trace, language, width));
        trace.terms().forEach(term -> lines.addAll(TraceSources.leftOut(trace, term, language, width)));
        lines.addAll(TraceSources.rows(trace, language, width));
        return lines;
    }

    private String head() {
        OrgUnit unit = trace.unit();
        String by = breakdown.equals(Text.EMPTY) ? "" : "   " + words(breakdown);
        String draft = trace.attempt().revision().fileName().contains("draft") ? label("trace.draft") : "";
        return trace.indicator().code() + " " + words(trace.indicator().name()) + "   " + unit.code() + " "
                + words(unit.name()) + "   " + trace.attempt().revision().period() + draft + by + "   = " + value()
                + "   "
                + label(proved());
    }

    /** What is carried over has no row here, and is not proved by any. */
    private String proved() {
        String carried = trace.carried().isEmpty() ? "trace.proved" : "trace.proved-carried";
        return trace.proof().isProved() ? carried : "trace.not-proved";
    }

    private String value() {
        BigDecimal value = trace.figure().value();
        return value == null
                ? words(trace.figure().state().text())
                : Numbers.of(value) + " " + words(trace.indicator().unit());
    }

    private String formula() {
        Figure figure = trace.figure();
        if (figure.state() != FigureState.VALUE) {
            String missing = trace.missing().stream()
                    .map(unit -> unit.code() + " " + words(unit.name()))
                    .collect(Collectors.joining(label("list.separator")));
            Optional<Text> lacking = MissingColumns.reason(trace.lacking());
            if (lacking.isPresent() && trace.missing().isEmpty()) {
                String files = MissingColumns.sources(trace.lacking()).stream()
                        .map(source -> typed.path(typed.folders().config()) + "/" + SourceDefinition.path(source))
                        .collect(Collectors.joining(label("list.separator")));
                return label("trace.lacking." + figure.state(), lacking.get(), files);
            }
            if (figure.state() == FigureState.NOT_COMPUTABLE && !trace.carried().isEmpty()) {
                return label("trace.carried.NOT_COMPUTABLE");
            }
            String state = label("trace.state." + figure.state());
            return missing.isEmpty() ? state : state + label("trace.missing", missing);
        }
        IndicatorDefinition indicator = trace.indicator();
        List<String> numbers = figure.terms().stream().map(TraceScreen::number).toList();
        return switch (indicator.formula()) {
            case AMOUNT -> label("trace.formula.amount", numbers.get(0));
            case RATIO ->
                label(
                        indicator.factor().compareTo(BigDecimal.ONE) == 0
                                ? "trace.formula.ratio"
                                : "trace.formula.ratio-times",
                        numbers.get(0),
                        numbers.get(1),
                        indicator.scale(),
                        Numbers.of(indicator.factor()));
            case MEDIAN -> label("trace.formula.median", numbers.get(0), indicator.scale());
        };
    }

    private static String number(Term term) {
        TermValue value = term.value();
        if (value == null) {
            return "-";
        }
        return value instanceof TermValue.Histogram
                ? Numbers.of(value.rows())
                : Numbers.of(new BigDecimal(value.text()));
    }

    private List<String> term(TracedTerm term) {
        List<String> lines = new ArrayList<>();
        String left = "  " + Width.pad(name(term), nameWidth) + "  " + words(term.record()) + label("list.colon")
                + words(term.definition().words());
        String right = counted(term);
        int gap = Math.max(2, Math.min(width, 100) - Width.of(left) - Width.of(right));
        lines.add(left + " ".repeat(gap) + right);
        String before = " ".repeat(INDENT + nameWidth + 2);
        lines.addAll(Width.wrap(before + words(term.predicate()), width, FOLDED));
        lines.addAll(Width.wrap(before + term.sql(), width, FOLDED));
        if (term.stored().value() instanceof TermValue.Histogram histogram && histogram.rows() > 0) {
            lines.addAll(Width.wrap(before + distribution(histogram.counts()), width, FOLDED));
        }
        return lines;
    }

    private String counted(TracedTerm term) {
        TermValue value = term.stored().value();
        if (value == null) {
            return words(term.stored().state().text());
        }
        long elsewhere = CarriedLines.rows(trace.carried(), term.stored().name());
        String rows = elsewhere == 0
                ? label("trace.rows", Numbers.of(value.rows()))
                : label("trace.rows-carried", Numbers.of(value.rows() - elsewhere), Numbers.of(elsewhere));
        return switch (term.definition().kind()) {
            case COUNT, HISTOGRAM -> rows;
            case SUM -> label("trace.sum", Numbers.of(new BigDecimal(value.text())), rows);
            case DISTINCT -> label("trace.distinct", Numbers.of(new BigDecimal(value.text())), rows);
        };
    }

    private String distribution(SortedMap<Long, Long> counts) {
        Map.Entry<Long, Long> most = counts.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        return label(
                "trace.distribution",
                Numbers.of(counts.firstKey()),
                Numbers.of(counts.lastKey()),
                Numbers.of(counts.size()),
                Numbers.of(most.getKey()),
                Numbers.of(most.getValue()));
    }

    private String clause() {
        Clause clause = trace.indicator().clause();
        return label(
                "trace.clause",
                clause.source(),
                clause.certainty().text(),
                clause.formulaCertainty().text());
    }

    private String name(TracedTerm term) {
        return words(trace.indicator().role(term.definition()));
    }

    private List<String> fold(String line) {
        return Width.wrap("  " + line, width, FOLDED);
    }

    private String label(String key, Object... arguments) {
        return Labels.in(language, key, arguments);
    }

    private String words(Text text) {
        return text.in(language);
    }
}
