package org.suping.seal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Definitions;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Severity;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.vocabulary.FigureState;

/**
 * The canonical text of a return's content, line by line, as {@link org.suping.prove.ContentFingerprint} writes it.
 *
 * @param lines in their order, without the first, which names the form
 */
public record ContentText(List<Line> lines) {

    private static final String FORM = "suping-content-fingerprint ";
    private static final String FIGURE = "figure\t";
    private static final String TERM = "term\t";

    /**
     * One line.
     *
     * @param kind its first part: {@code figure}, {@code term}, {@code criterion} …
     * @param parts the others, unescaped; {@code -} is nothing
     */
    public record Line(String kind, List<String> parts) {

        /** Null for nothing. */
        @Nullable
        String part(int which) {
            String part = parts.get(which);
            return part.equals("-") ? null : part;
        }

        /** Empty for nothing. */
        public String text(int which) {
            return Objects.requireNonNullElse(part(which), "");
        }
    }

    /** Reads the text; what is no such text is an {@link IllegalArgumentException}. */
    public static ContentText parse(String text) {
        if (!text.startsWith(FORM) || !text.endsWith("\n")) {
            throw new IllegalArgumentException("Not the text of a content");
        }
        return new ContentText(text.lines()
                .skip(1)
                .map(line -> Stream.of(line.split("\t", -1))
                        .map(ContentText::unescaped)
                        .toList())
                .map(parts -> new Line(parts.get(0), parts.subList(1, parts.size())))
                .toList());
    }

    /** The text without the figures of units that are not asked for: a branch tells thousands, and headquarters asks for some. */
    public static String onlyOf(Predicate<String> units, String text) {
        StringBuilder kept = new StringBuilder();
        boolean asked = true;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from) + 1;
            int next = end == 0 ? text.length() : end;
            if (text.startsWith(FIGURE, from)) {
                String key = text.substring(from + FIGURE.length(), text.indexOf('\t', from + FIGURE.length()));
                asked = units.test(FigureKey.parse(unescaped(key)).org());
            } else if (!text.startsWith(TERM, from)) {
                asked = true;
            }
            if (asked) {
                kept.append(text, from, next);
            }
            from = next;
        }
        return kept.toString();
    }

    /** The lines of a kind. */
    public Stream<Line> of(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind));
    }

    /** The hard findings it tells, each once and as waivers name them: {@code CK-04@3101 浦东中心支公司}. */
    public List<String> hardFindings() {
        return of("finding")
                .filter(line -> line.text(1).equals(Severity.HARD.name()))
                .map(line -> line.text(0) + "@" + line.text(2))
                .distinct()
                .toList();
    }

    /**
     * The figures it tells.
     *
     * @throws IllegalArgumentException when a line is none that is written, or its indicator is not defined
     */
    public MeasuredReturn measured(AttemptKey attempt, Definitions definitions) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind().equals("figure")) {
                List<Line> terms = new ArrayList<>();
                for (int t = i + 1; t < lines.size() && lines.get(t).kind().equals("term"); t++) {
                    terms.add(lines.get(t));
                }
                figures.add(figure(lines.get(i), terms, definitions));
            }
        }
        return MeasuredReturn.of(attempt, figures);
    }

    private static Figure figure(Line line, List<Line> terms, Definitions definitions) {
        FigureKey key = FigureKey.parse(line.text(0));
        String value = line.part(2);
        return new Figure(
                key,
                FigureState.valueOf(line.text(1)),
                value == null ? null : new BigDecimal(value),
                terms.stream()
                        .map(term -> term(
                                term,
                                definitions
                                        .indicator(key.indicator())
                                        .term(term.text(0))
                                        .kind()))
                        .toList());
    }

    private static Term term(Line line, Kind kind) {
        FigureState state = FigureState.valueOf(line.text(1));
        return state == FigureState.VALUE
                ? Term.of(line.text(0), TermValue.parse(kind, line.text(2), Long.parseLong(line.text(3))))
                : Term.without(line.text(0), state);
    }

    private static String unescaped(String part) {
        if (part.indexOf('\\') < 0) {
            return part;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            if (letter == '\\' && i + 1 < part.length()) {
                i++;
                text.append(
                        switch (part.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> part.charAt(i);
                        });
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
