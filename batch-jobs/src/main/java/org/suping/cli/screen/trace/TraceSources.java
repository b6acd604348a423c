package org.suping.cli.screen.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Width;
import org.suping.evidence.PartRef;
import org.suping.evidence.RowNumber;
import org.suping.evidence.RowPlaces;
import org.suping.prove.Tally;
import org.suping.prove.Trace;
import org.suping.prove.Trace.Cell;
import org.suping.prove.Trace.ShownRow;
import org.suping.prove.Trace.TracedFile;
import org.suping.prove.Trace.TracedTerm;
import org.suping.prove.Verdict;
import org.suping.prove.Verdict.Kind;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** The lower half of a trace: files with their digests, rows left out, and the first rows. */
final class TraceSources {

    private static final int MOST_FILES = 6;
    private static final int MOST_PARTS = 2;
    private static final int FOLDED = 8;
    private static final char IN_PACKAGE = '!';

    private TraceSources() {}

    static List<String> files(Trace trace, Language language, int width) {
        List<String> lines = new ArrayList<>();
        String before = Labels.in(language, "trace.source");
        for (TracedFile file : trace.files().stream().limit(MOST_FILES).toList()) {
            lines.addAll(Width.wrap("  " + before + file(file, language), width, FOLDED));
            before = " ".repeat(Width.of(before));
        }
        if (trace.files().size() > MOST_FILES) {
            lines.add("  " + before
                    + Labels.in(language, "trace.more-files", trace.files().size() - MOST_FILES));
        }
        return lines;
    }

    private static String file(TracedFile traced, Language language) {
        if (traced.parts().isEmpty()) {
            return Labels.in(
                    language,
                    "trace.file-empty",
                    traced.file().places().source(),
                    traced.file().digest().brief());
        }
        long first = traced.parts().stream().mapToLong(PartRef::firstRow).min().orElse(0);
        long last = traced.parts().stream().mapToLong(PartRef::lastRow).max().orElse(0);
        String parts = traced.parts().stream()
                .limit(MOST_PARTS)
                .map(part -> part.path().substring(part.path().lastIndexOf('/') + 1) + " "
                        + part.digest().brief())
                .collect(Collectors.joining(Labels.in(language, "list.separator")));
        int more = traced.parts().size() - MOST_PARTS;
        return Labels.in(
                        language,
                        "trace.file",
                        traced.file().places().source(),
                        traced.file().digest().brief(),
                        Numbers.of(first),
                        Numbers.of(last),
                        parts)
                + (more > 0 ? Labels.in(language, "trace.more-parts", more) : "");
    }

    /** What the term did not count. Where terms share the rows asked, only the last says what all of them left out. */
    static List<String> leftOut(Trace trace, TracedTerm term, Language language, int width) {
        boolean last = trace.terms().stream()
                .skip(trace.terms().indexOf(term) + 1L)
                .noneMatch(later -> later.definition()
                                .record()
                                .equals(term.definition().record())
                        && later.definition().moment().equals(term.definition().moment()));
        Map<Verdict, Tally> left = term.tallies();
        List<Map.Entry<Verdict, Tally>> shown = left.entrySet().stream()
                .filter(entry ->
                        entry.getKey().isLeftOut() && (last || entry.getKey().isByFilter()))
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        long rows = shown.stream().mapToLong(entry -> entry.getValue().rows()).sum();
        String reasons = shown.stream()
                .map(entry -> entry.getKey().words().in(language)
                        + Labels.in(language, "list.colon")
                        + Numbers.of(entry.getValue().rows()))
                .collect(Collectors.joining(" · "));
        long others = others(left);
        String elsewhere = others == 0 || !last ? "" : Labels.in(language, "trace.elsewhere", Numbers.of(others));
        return Width.wrap(
                "  "
                        + Labels.in(
                                language,
                                "trace.left-out",
                                trace.indicator().role(term.definition()),
                                Numbers.of(rows),
                                reasons)
                        + elsewhere,
                width,
                FOLDED);
    }

    private static long others(Map<Verdict, Tally> tallies) {
        return tallies.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.OTHER_UNIT
                        || entry.getKey().kind() == Kind.OTHER_BREAKDOWN)
                .mapToLong(entry -> entry.getValue().rows())
                .sum();
    }

    static List<String> rows(Trace trace, Language language, int width) {
        List<String> lines = new ArrayList<>();
        if (!trace.counted().isEmpty()) {
            lines.add("  "
                    + Labels.in(
                            language,
                            "trace.first-rows",
                            trace.counted().size(),
                            trace.indicator().role(trace.terms().get(0).definition())));
            trace.counted().forEach(row -> lines.addAll(row(row, language, width)));
        }
        if (!trace.leftOut().isEmpty()) {
            lines.add("  "
                    + Labels.in(
                            language, "trace.first-left-out", trace.leftOut().size()));
            trace.leftOut().forEach(row -> lines.addAll(row(row, language, width)));
        }
        if (trace.proof().isProved()) {
            lines.add("  " + Labels.in(language, "trace.all-rows"));
        }
        return lines;
    }

    private static List<String> row(ShownRow row, Language language, int width) {
        RowPlaces places = row.places();
        String name = name(places.file());
        String place = places.isSheet()
                ? new RowPlaces(name, places.sheet()).row(row.number())
                : Labels.in(
                        language,
                        "trace.row",
                        name,
                        Numbers.of(RowNumber.line(row.number())) + RowNumber.suffix(row.number()));
        String why = row.verdict().kind() == Kind.COUNTED
                ? ""
                : Labels.in(language, "trace.why", row.verdict().words());
        String cells = row.cells().stream()
                .map(cell -> cell(cell, language))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return Width.wrap("    " + place + "  " + why + cells, width, FOLDED);
    }

    /** Without the folders it lies in; of a package the package's name before it, for every branch has files of these names. */
    static String name(String file) {
        int packed = file.indexOf(IN_PACKAGE) + 1;
        return file.substring(0, packed) + file.substring(Math.max(packed, file.lastIndexOf('/') + 1));
    }

    private static String cell(Cell cell, Language language) {
        String value = cell.value().in(language);
        return value.isEmpty() ? "" : cell.title().in(language) + " " + value;
    }
}
