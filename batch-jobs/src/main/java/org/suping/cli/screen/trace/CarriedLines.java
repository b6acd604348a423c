package org.suping.cli.screen.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Typed;
import org.suping.cli.screen.Width;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.measure.Figure;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.measure.carried.CarriedFigures;
import org.suping.submit.receive.ReceivedPackage;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;

/** What of a figure is carried over: whose, of which period and package, and how it is proved there. */
final class CarriedLines {

    private static final int FOLDED = 8;

    private CarriedLines() {}

    /** @param here where the commands are typed */
    static List<String> of(List<CarriedFigures.Part> parts, Typed here, Language language, int width) {
        List<String> lines = new ArrayList<>();
        for (CarriedFigures.Part part : parts) {
            CarriedOver from = part.from();
            String told = Labels.in(
                    language,
                    "trace.carried",
                    from.org(),
                    from.period(),
                    value(part.figure(), language),
                    from.name(),
                    from.manifest().hex());
            RevisionKey revision = new RevisionKey(from.org(), from.period(), RevisionKind.FINAL, from.revision());
            lines.addAll(Width.wrap("  " + told, width, FOLDED));
            lines.addAll(Width.wrap("    " + Labels.in(language, "trace.carried.unproved"), width, FOLDED));
            // a command that is folded does not work where it is pasted
            lines.add("      ./suping trace " + part.figure().key() + " --package "
                    + here.path(new ReceivedPackage(revision, from.manifest()).file(here.folders())) + here.options());
        }
        return lines;
    }

    /** How many rows of a term stand elsewhere. */
    static long rows(List<CarriedFigures.Part> parts, String term) {
        return parts.stream()
                .map(part -> part.figure().term(term).value())
                .filter(Objects::nonNull)
                .mapToLong(TermValue::rows)
                .sum();
    }

    /** Of a ratio its terms too: they are what was added. */
    private static String value(Figure figure, Language language) {
        BigDecimal value = figure.value();
        String told = value == null ? figure.state().text().in(language) : Numbers.of(value);
        return figure.terms().size() == 1
                ? told
                : told + " = "
                        + figure.terms().stream().map(CarriedLines::number).collect(Collectors.joining(" ÷ "));
    }

    private static String number(Term term) {
        TermValue value = term.value();
        return value == null ? "-" : Numbers.of(value.number());
    }
}
