package org.suping.cli.screen.run;

import java.util.ArrayList;
import java.util.List;
import org.suping.check.FigureChecker;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Width;
import org.suping.collect.settle.store.RejectedRows;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.seal.ReturnContent;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/**
 * What a run has read: each file with its rows, or each package where it is made of packages; all together, why rows were rejected,
 * and what was not delivered at all.
 */
final class CollectedLines {

    private static final int FOLDED = 10;
    private static final int MOST_LINES = 12;

    private final Language language;
    private final int width;

    /** What was read, in two columns, and its rows. */
    private record Line(String first, String second, RowCounts counts) {}

    CollectedLines(Language language, int width) {
        this.language = language;
        this.width = width;
    }

    List<String> of(ReturnContent content) {
        List<String> lines = new ArrayList<>(files(content));
        lines.addAll(rejected(content));
        lines.addAll(undelivered(content));
        return lines;
    }

    private List<String> files(ReturnContent content) {
        List<SourceFile> files = content.collected().files();
        RowCounts all = counts(files, content);
        int digits = Width.of(Numbers.of(all.read()));
        List<Line> told = isOfPackages(content) ? packages(content) : sources(content);
        List<Line> shown = told.subList(0, Math.min(told.size(), MOST_LINES));
        int firsts = widest(shown.stream().map(Line::first).toList());
        int seconds = widest(shown.stream().map(Line::second).toList());
        List<String> lines = new ArrayList<>();
        for (Line line : shown) {
            String what = Width.pad(line.first(), firsts) + "  " + Width.pad(line.second(), seconds);
            lines.add(label("run.collect", what) + counts(line.counts(), digits));
        }
        if (files.size() > 1) {
            String together = isOfPackages(content)
                    ? label("run.all-packages", told.size(), files.size())
                    : label("run.all", files.size());
            lines.add(label("run.collect", Width.pad(together, firsts + 2 + seconds)) + counts(all, digits));
        }
        return lines;
    }

    private List<Line> sources(ReturnContent content) {
        return content.collected().files().stream()
                .map(file -> new Line(
                        record(file, content), name(file), content.collected().counts(file)))
                .toList();
    }

    /** A branch's files have the names of every other branch's: told is whose they are. */
    private List<Line> packages(ReturnContent content) {
        return content.definitions().consolidation().packages().stream()
                .map(one -> {
                    List<SourceFile> files = content.collected().files().stream()
                            .filter(file -> file.source().startsWith(one.prefix()))
                            .toList();
                    return new Line(
                            one.org() + " " + unit(one.org(), content),
                            label("run.package-files", files.size()),
                            counts(files, content));
                })
                .toList();
    }

    private static boolean isOfPackages(ReturnContent content) {
        return !content.definitions().consolidation().isNone();
    }

    private static RowCounts counts(List<SourceFile> files, ReturnContent content) {
        return files.stream().map(content.collected()::counts).reduce(RowCounts.ZERO, RowCounts::plus);
    }

    private List<String> rejected(ReturnContent content) {
        return content.collected().findings().stream()
                .filter(finding -> finding.code().equals(RejectedRows.SUMMARY))
                .map(finding -> label("run.rejected", finding.where(), words(finding.found())))
                .flatMap(line -> Width.wrap(line, width, FOLDED).stream())
                .toList();
    }

    /** Figures without a value because nobody delivers what they rest on, which no other line would tell. */
    private List<String> undelivered(ReturnContent content) {
        return content.checked().findings().stream()
                .filter(finding -> finding.code().equals(FigureChecker.UNDELIVERED))
                .map(finding -> label("run.undelivered", words(finding.found())))
                .flatMap(line -> Width.wrap(line, width, FOLDED).stream())
                .toList();
    }

    private String record(SourceFile file, ReturnContent content) {
        return words(content.definitions().record(file.record()).name());
    }

    private String unit(String org, ReturnContent content) {
        return words(content.definitions().organisation().unit(org).name());
    }

    private static String name(SourceFile file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }

    private static int widest(List<String> words) {
        return words.stream().mapToInt(Width::of).max().orElse(0);
    }

    private String counts(RowCounts counts, int digits) {
        String all = label(
                "run.counts",
                Width.padLeft(Numbers.of(counts.read()), digits),
                Width.padLeft(Numbers.of(counts.counting()), digits),
                Numbers.of(counts.rejected()),
                Numbers.of(counts.duplicates()),
                Numbers.of(counts.outOfPeriod()));
        return counts.isSplit() ? all + label("run.lines", Numbers.of(counts.lines())) : all;
    }

    private String label(String key, Object... arguments) {
        return Labels.in(language, key, arguments);
    }

    private String words(Text text) {
        return text.in(language);
    }
}
