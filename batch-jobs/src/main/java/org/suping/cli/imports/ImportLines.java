package org.suping.cli.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suping.check.imported.FigureImport;
import org.suping.check.imported.ImportChanges;
import org.suping.check.imported.ImportedFigure;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** What was imported, what it changed, what there is, and what to do next. */
public final class ImportLines {

    private static final int FOLDED = 4;

    /** The first ones show what kind of mistake or change it is. */
    private static final int MOST = 20;

    private final Screen screen;
    private final String options;

    /** @param options what the next commands must repeat, with a space before each, or nothing */
    public ImportLines(Screen screen, String options) {
        this.screen = screen;
        this.options = options;
    }

    /** What was just imported, and what it changed of the one before it. */
    public List<String> of(FigureImport source, List<ImportedFigure> figures, Optional<ImportChanges> changes) {
        List<String> lines = new ArrayList<>(fold(screen.label(
                "import.done",
                source.name(),
                Numbers.of(figures.size()),
                periods(figures),
                source.file(),
                source.digest().brief(),
                source.by(),
                certainties(figures))));
        changes.ifPresent(there -> lines.addAll(changes(source, there)));
        lines.addAll(fold(screen.label("import.counts", comparing(figures))));
        return lines;
    }

    private List<String> changes(FigureImport source, ImportChanges changes) {
        List<String> told = new ArrayList<>();
        changes.changed()
                .forEach(change -> told.add(screen.label(
                        "import.changed", name(change.before()), value(change.before()), value(change.now()))));
        changes.added().forEach(figure -> told.add(screen.label("import.added", name(figure), value(figure))));
        changes.removed().forEach(figure -> told.add(screen.label("import.removed", name(figure), value(figure))));
        List<String> lines = new ArrayList<>(fold(screen.label(
                "import.replaced",
                source.number() - 1,
                changes.changed().size(),
                changes.added().size(),
                changes.removed().size(),
                Numbers.of(changes.same()))));
        told.stream().limit(MOST).forEach(line -> lines.add("    " + line));
        if (told.size() > MOST) {
            lines.add("    " + screen.label("import.more", told.size() - MOST));
        }
        return lines;
    }

    /** That the file says what the book has. */
    public List<String> again(FigureImport before, int figures) {
        return fold(screen.label("import.again", before.name(), Numbers.of(figures), before.file()));
    }

    /** What there is, or how to get some. */
    public List<String> all(List<FigureImport> sources, Function<FigureImport, List<ImportedFigure>> figures) {
        if (sources.isEmpty()) {
            return fold(screen.label("import.none", options));
        }
        List<String> lines = new ArrayList<>();
        for (FigureImport source : sources) {
            List<ImportedFigure> all = figures.apply(source);
            lines.addAll(fold(screen.label(
                    "import.line",
                    source.name(),
                    Numbers.of(all.size()),
                    periods(all),
                    source.file(),
                    source.digest().brief(),
                    source.by(),
                    certainties(all))));
        }
        return lines;
    }

    /** What is wrong, the first ones row by row, and that nothing was stored. */
    public List<Finding> refused(List<Finding> findings) {
        if (findings.size() == 1 && findings.get(0).code().equals("IMPORT-HEADINGS")) {
            return findings;
        }
        List<Finding> told = new ArrayList<>(findings.subList(0, Math.min(MOST, findings.size())));
        String file = findings.get(0).where().replaceFirst("[:!].*", "");
        int untold = findings.size() - told.size();
        Text all = Labels.text(untold == 0 ? "import.mistakes" : "import.mistakes-some", findings.size(), untold);
        told.add(Finding.of("IMPORT-NOTHING", Severity.HARD, file, findings.size(), all));
        return told;
    }

    private static String name(ImportedFigure figure) {
        return figure.period() + " " + figure.key();
    }

    private String value(ImportedFigure figure) {
        return figure.value().toPlainString() + " (" + figure.certainty().text().in(screen.language()) + ")";
    }

    /** {@code 2025Q2 206, 2025Q3 206}. */
    private static String periods(List<ImportedFigure> figures) {
        TreeMap<String, Long> counts = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.period().toString(), TreeMap::new, Collectors.counting()));
        List<String> told = new ArrayList<>();
        counts.forEach((period, count) -> told.add(period + " " + Numbers.of(count)));
        return String.join(", ", told);
    }

    private String certainties(List<ImportedFigure> figures) {
        return new TreeSet<>(figures.stream().map(ImportedFigure::certainty).toList())
                .stream()
                        .map(Certainty::text)
                        .map(text -> text.in(screen.language()))
                        .collect(Collectors.joining(", "));
    }

    /** The periods whose returns would be compared with these figures. */
    private static String comparing(List<ImportedFigure> figures) {
        TreeSet<String> periods = new TreeSet<>();
        for (ImportedFigure figure : figures) {
            Period period = figure.period();
            periods.add(period.next().toString());
            periods.add(new Period(period.year() + 1, period.quarter()).toString());
        }
        return String.join(", ", periods);
    }

    private List<String> fold(String line) {
        return Width.wrap(line, screen.width(), FOLDED);
    }
}
