package org.suping.measure.carried;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.measure.Figure;
import org.suping.measure.FigureCalculation;
import org.suping.measure.FigureKey;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;

/**
 * Figures that are carried over, as the pinned definitions have them: a line for each term.
 *
 * <pre>
 *   CP-01@3200 ⇥ count ⇥ VALUE ⇥ 2 ⇥ 2          figure, term, state, value, rows; what is not a value has neither of the last two
 * </pre>
 *
 * <p>A tab, line feed or backslash of a breakdown's value is written {@code \t}, {@code \n} or {@code \\}. Values of figures do not stand
 * there: they are reckoned from the terms.
 */
public final class CarriedText {

    private static final int TERM = 1;
    private static final int STATE = 2;
    private static final int VALUE = 3;
    private static final int ROWS = 4;

    private CarriedText() {}

    /** The lines of these figures, in the order of their keys. */
    public static String of(Collection<Figure> figures) {
        SortedMap<FigureKey, Figure> sorted = new TreeMap<>();
        figures.forEach(figure -> sorted.put(figure.key(), figure));
        StringBuilder text = new StringBuilder();
        sorted.values()
                .forEach(figure -> figure.terms().forEach(term -> {
                    text.append(escaped(figure.key().toString())).append('\t').append(term.name());
                    text.append('\t').append(term.state());
                    TermValue value = term.value();
                    text.append(value == null ? "\n" : "\t" + value.text() + "\t" + value.rows() + "\n");
                }));
        return text.toString();
    }

    /** Reads them; a line that is none, or one of an indicator that is not defined, is an {@link IllegalArgumentException}. */
    public static SortedMap<FigureKey, Figure> parse(String text, Definitions definitions) {
        SortedMap<FigureKey, List<Term>> terms = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\t", -1);
            FigureKey key = FigureKey.parse(unescaped(parts[0]));
            Kind kind = definitions.indicator(key.indicator()).term(parts[TERM]).kind();
            FigureState state = FigureState.valueOf(parts[STATE]);
            terms.computeIfAbsent(key, first -> new ArrayList<>())
                    .add(new Term(parts[TERM], state, state == FigureState.VALUE ? value(kind, parts) : null));
        }
        SortedMap<FigureKey, Figure> figures = new TreeMap<>();
        terms.forEach((key, own) -> {
            IndicatorDefinition indicator = definitions.indicator(key.indicator());
            figures.put(key, FigureCalculation.of(indicator, key, own));
        });
        return figures;
    }

    private static @Nullable TermValue value(Kind kind, String[] parts) {
        return TermValue.parse(kind, parts[VALUE], Long.parseLong(parts[ROWS]));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                i++;
                char next = text.charAt(i);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
