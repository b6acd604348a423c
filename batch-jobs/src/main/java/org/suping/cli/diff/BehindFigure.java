package org.suping.cli.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suping.cli.screen.Numbers;
import org.suping.measure.Figure;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** What a figure was made of, in a few words: it tells two figures apart that are shown alike. */
public final class BehindFigure {

    private static final String NONE = "—";

    private BehindFigure() {}

    /** {@code (4 ÷ 5)} of a rate, {@code (of 12 rows)} of a median; empty where nothing is known. */
    public static String of(Optional<Figure> figure, Language language) {
        List<Term> terms = figure.map(Figure::terms).orElse(List.of());
        if (terms.size() == 1) {
            TermValue only = terms.get(0).value();
            return only == null ? "" : "(" + Labels.in(language, "diff.of-rows", only.rows()) + ")";
        }
        return terms.isEmpty()
                ? ""
                : terms.stream().map(BehindFigure::amount).collect(Collectors.joining(" ÷ ", "(", ")"));
    }

    private static String amount(Term term) {
        TermValue value = term.value();
        return value == null ? NONE : Numbers.of(value.number());
    }
}
