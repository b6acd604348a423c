package org.suping.cli.named;

import java.util.Collection;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.NearestName;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** What a person typed, as what it names; or what is probably meant. */
public final class Names {

    private static final int MOST_NAMED = 12;

    private Names() {}

    /** As {@code 2026Q3} or {@code 2026}. */
    public static Period period(String typed) {
        try {
            return Period.parse(typed);
        } catch (IllegalArgumentException unknown) {
            String year = typed.matches("[12]\\d\\d\\d.*") ? typed.substring(0, 4) : "2026";
            throw new BlockedException(
                    ExitCode.WRONG_USAGE, Finding.of("USAGE-PERIOD", Severity.HARD, "--period", typed, year));
        }
    }

    /** The code of an organisation unit. */
    public static String org(Definitions definitions, String typed) {
        return mustBeKnown("--org", typed, definitions.organisation().units().keySet());
    }

    /** The code of an indicator, in whatever case. */
    public static String indicator(Definitions definitions, String typed) {
        return definitions.indicators().keySet().stream()
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () -> unknown("FIGURE", typed, definitions.indicators().keySet()));
    }

    private static String mustBeKnown(String where, String typed, Collection<String> known) {
        if (!known.contains(typed)) {
            throw unknown(where, typed, known);
        }
        return typed;
    }

    public static BlockedException unknown(String where, String typed, Collection<String> known) {
        Text nearest = NearestName.words(typed, known)
                .map(name -> Labels.text("usage.nearest", name))
                .orElseGet(() -> Labels.text("usage.one-of", some(known)));
        return new BlockedException(
                ExitCode.WRONG_USAGE, Finding.of("USAGE-NAME", Severity.HARD, where, typed, nearest));
    }

    private static String some(Collection<String> known) {
        Stream<String> first = known.stream().limit(MOST_NAMED);
        return String.join(", ", first.toList()) + (known.size() > MOST_NAMED ? " …" : "");
    }
}
