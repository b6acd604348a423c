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
 * What a run has read: each file with its rows, all together, why rows were rejected, and what was not
 * delivered at all.
 */
final class CollectedLines {

    private static final int FOLDED = 10;
    private static final int MOST_FILES = 12;

    private final Language language;
    private final int width;

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
        List<String> lines = new ArrayList<>();
        List<SourceFile> files = content.collected().files();
        List<SourceFile> shown = files.subList(0, Math.min(files.size(), MOST_FILES));
        int records = widest(shown.stream().map(file -> record(file, content)).toList());
        int names = widest(shown.stream().map(CollectedLines::name).toList());
        RowCounts all = RowCounts.ZERO;
        for (SourceFile file : files) {
            all = all.plus(content.collected().counts(file));
        }
        int digits = Width.of(Numbers.of(all.read()));
        for (SourceFile file : shown) {
            RowCounts counts = content.collected().counts(file);
            String what = Width.pad(record(file, content), records) + "  " + Width.pad(name(file), names);
            lines.add(label("run.collect", what) + counts(counts, digits));
        }
        if (files.size() > 1) {
            String what = Width.pad(label("run.all", files.size()), records + 2 + names);
            lines.add(label("run.collect", what) + counts(all, digits));
        }
        return lines;
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
