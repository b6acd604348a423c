package org.suping.prove;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.Figure;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * What the comparison of the book with the rows came to.
 *
 * @param differences everything that does not agree; none when the figure is proved
 */
public record Proof(List<Finding> differences) {

    public Proof {
        differences = List.copyOf(differences);
    }

    public boolean isProved() {
        return differences.isEmpty();
    }

    /** The same with what else was found out. */
    public Proof with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(more);
        all.addAll(differences);
        return new Proof(all);
    }

    /** The same where a package is what says it, and not the book. */
    public Proof ofPackage() {
        return new Proof(differences.stream()
                .map(told -> new Finding(
                        told.code(),
                        told.severity(),
                        told.where(),
                        ofPackage(told.found()),
                        told.expected(),
                        told.action()))
                .toList());
    }

    private static Text ofPackage(Text words) {
        Text book = Labels.text("prove.book");
        Text other = Labels.text("prove.package");
        String en = words.en().replace(book.en(), other.en());
        return new Text(
                words.zh().replace(book.zh(), other.zh()),
                en.replace(book.en().toLowerCase(Locale.ROOT), other.en().toLowerCase(Locale.ROOT)));
    }

    /** Terms, state and value of a stored figure against those counted again. */
    public static List<Finding> compare(Figure stored, List<Trace.TracedTerm> terms, FigureRecount recount) {
        String where = stored.key().toString();
        List<Finding> differences = new ArrayList<>();
        for (Trace.TracedTerm term : terms) {
            if (!told(term.stored()).equals(told(term.recounted()))) {
                differences.add(difference(
                        "PROVE-TERM",
                        where + " " + term.definition().name(),
                        told(term.stored()),
                        told(term.recounted())));
            }
        }
        if (stored.state() != recount.state()) {
            differences.add(difference("PROVE-STATE", where, words(stored.state()), words(recount.state())));
        } else if (!same(stored.value(), recount.value())) {
            differences.add(difference("PROVE-VALUE", where, plain(stored.value()), plain(recount.value())));
        }
        return differences;
    }

    /** A finding about something that is not as the book has it. */
    public static Finding difference(String code, String where, Object... arguments) {
        return Finding.of(code, Severity.HARD, where, arguments);
    }

    /** The canonical text with the rows behind it, so that a sum that agrees over other rows does not. */
    private static Text told(Term term) {
        TermValue value = term.value();
        if (value == null) {
            return words(term.state());
        }
        return value instanceof TermValue.Count
                ? Text.same(value.text())
                : Labels.text("prove.over-rows", value.text(), value.rows());
    }

    private static Text words(FigureState state) {
        return state.text();
    }

    /** Equal to the last decimal: 91.20 is not 91.2 on paper. */
    private static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null ? right == null : left.equals(right);
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
