package org.suping.cli.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.seal.diff.FigureChange;
import org.suping.seal.diff.ReturnDiff;
import org.suping.seal.diff.RowChange;
import org.suping.seal.diff.ScoreChange;

/** A difference on the screen: the reporting unit's own figures first, the first rows, and where the rest is. */
final class DiffLines {

    private static final int SHOWN = 20;
    private static final int FOLDED = 6;

    private final ReturnDiff diff;
    private final DiffWords words;
    private final Screen screen;

    DiffLines(ReturnDiff diff, Screen screen) {
        this.diff = diff;
        this.words = new DiffWords(diff, screen.language());
        this.screen = screen;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, words.label("title", diff.before().name(), diff.after().name()));
        if (diff.isNothing()) {
            add(lines, words.label("nothing"));
            return lines;
        }
        add(lines, sums());
        String projected = words.projected(diff.before());
        if (!projected.equals(words.projected(diff.after()))) {
            add(lines, words.label("projected", projected, words.projected(diff.after())));
        }
        changed(lines, "definitions", diff.definitions());
        changed(lines, "sources", diff.sources());
        changed(
                lines,
                "unread",
                diff.rows().unread().stream().map(words::record).toList());
        list(
                lines,
                "figures",
                ranked().stream().map(this::line).toList(),
                diff.figures().size());
        list(
                lines,
                "scores",
                diff.scores().stream().map(this::line).toList(),
                diff.scores().size());
        long rows = diff.rows().totals().values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        list(
                lines,
                "rows",
                diff.rows().listed().stream().limit(SHOWN).map(this::line).toList(),
                rows);
        return lines;
    }

    /** How much of what. */
    List<String> brief() {
        List<String> lines = new ArrayList<>();
        add(lines, "  " + (diff.isNothing() ? words.label("nothing") : sums()));
        return lines;
    }

    private String sums() {
        return words.label(
                "sums", Numbers.of(diff.figures().size()), diff.scores().size(), rows());
    }

    private String rows() {
        String told = diff.rows().totals().entrySet().stream()
                .map(record -> words.label("rows-of", words.record(record.getKey()), words.counts(record.getValue())))
                .collect(Collectors.joining(words.label("separator")));
        return told.isEmpty() ? words.label("no-rows") : told;
    }

    /** The reporting unit's whole figures, then other units', then breakdowns. */
    private List<FigureChange> ranked() {
        String org = diff.after().content().collected().attempt().revision().org();
        return diff.figures().stream()
                .sorted(Comparator.comparing((FigureChange change) ->
                                !change.key().breakdown().isNone())
                        .thenComparing(change -> !change.key().org().equals(org))
                        .thenComparing(FigureChange::key))
                .toList();
    }

    private String line(FigureChange change) {
        return words.label(
                "figure",
                change.key(),
                words.indicator(change.key()),
                words.before(change),
                words.after(change),
                words.why(change));
    }

    private String line(ScoreChange change) {
        return words.label(
                "score",
                change.criterion(),
                words.criterion(change),
                words.score(change.before()),
                words.score(change.after()));
    }

    private String line(RowChange row) {
        return words.label(
                "row." + row.kind(),
                words.record(row.record()),
                String.join(" ", row.key()),
                row.before(),
                row.after(),
                words.cells(row));
    }

    private void changed(List<String> lines, String label, List<String> names) {
        if (!names.isEmpty()) {
            add(
                    lines,
                    words.label(label, names.size(), names.stream().limit(SHOWN).collect(Collectors.joining(", "))));
        }
    }

    private void list(List<String> lines, String label, List<String> told, long all) {
        if (all == 0) {
            return;
        }
        add(lines, words.label(label + ".heading"));
        told.stream().limit(SHOWN).forEach(line -> add(lines, "  " + line));
        if (all > SHOWN) {
            add(lines, "  " + words.label("more", Numbers.of(all - SHOWN)));
        }
    }

    private void add(List<String> lines, String line) {
        lines.addAll(Width.wrap(line, screen.width(), FOLDED));
    }
}
