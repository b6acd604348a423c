package org.suping.cli.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.submit.completeness.Completeness;
import org.suping.submit.completeness.CompletenessWords;
import org.suping.submit.completeness.UnitCompleteness;

/** The tree of units with state and days, then what to do about it and what the days rest on. */
final class SubmissionsScreen {

    private static final int FOLDED = 4;
    private static final int GAP = 2;
    private static final int LEAST_UNIT = 16;

    private final Completeness found;
    private final CompletenessWords words;
    private final Screen screen;
    private final Map<String, Function<UnitCompleteness, String>> columns = new LinkedHashMap<>();

    SubmissionsScreen(Completeness found, CompletenessWords words, Screen screen) {
        this.found = found;
        this.words = words;
        this.screen = screen;
        columns.put("state", words::state);
        columns.put("due", words::due);
        columns.put("received", words::receivedAt);
        columns.put("late", words::late);
        columns.put("revision", words::revision);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(fold(words.title(found)));
        if (found.units().isEmpty()) {
            lines.addAll(fold(words.label("no-units")));
            return lines;
        }
        lines.addAll(fold(words.counts(found)));
        lines.addAll(table());
        lines.addAll(reminders());
        words.unexpected(found).forEach(line -> lines.addAll(fold(line)));
        words.provisional(found).forEach(line -> lines.addAll(fold(line)));
        words.rules(found).forEach(line -> lines.addAll(fold(line)));
        return lines;
    }

    private List<String> table() {
        Map<String, Integer> widths = new LinkedHashMap<>();
        columns.forEach((name, cell) -> widths.put(name, width(words.label("column." + name), cell)));
        int others = widths.values().stream().mapToInt(width -> width + GAP).sum();
        int unit = Math.min(width("", this::unit), Math.max(LEAST_UNIT, screen.width() - others));
        List<String> lines = new ArrayList<>();
        lines.add(line(unit, widths, words.label("column.unit"), name -> words.label("column." + name)));
        for (UnitCompleteness one : found.units()) {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach((name, cell) -> cells.put(name, cell.apply(one)));
            lines.add(line(unit, widths, unit(one), name -> cells.getOrDefault(name, "")));
            if (!one.reasons().isEmpty()) {
                String indent = " ".repeat(GAP * one.depth() + FOLDED);
                lines.addAll(Width.wrap(indent + words.reasons(one), screen.width(), indent.length() + GAP));
            }
        }
        return lines;
    }

    /** Of the widest cell of a column. */
    private int width(String heading, Function<UnitCompleteness, String> cell) {
        return found.units().stream().mapToInt(one -> Width.of(cell.apply(one))).reduce(Width.of(heading), Math::max);
    }

    private static String line(int unit, Map<String, Integer> widths, String first, UnaryOperator<String> cell) {
        StringBuilder line = new StringBuilder(Width.pad(Width.cut(first, unit), unit));
        widths.forEach((name, width) -> line.append(" ".repeat(GAP)).append(Width.pad(cell.apply(name), width)));
        return line.toString();
    }

    private String unit(UnitCompleteness one) {
        return " ".repeat(GAP * one.depth()) + words.unit(one);
    }

    private List<String> reminders() {
        Map<String, List<String>> reminded = new LinkedHashMap<>();
        found.units().stream()
                .filter(one -> one.reminder().isPresent())
                .forEach(one -> reminded.computeIfAbsent(words.reminder(one), key -> new ArrayList<>())
                        .add(words.unit(one)));
        return reminded.entrySet().stream()
                .flatMap(entry ->
                        fold(words.label("remind", entry.getKey(), String.join(words.label("and"), entry.getValue())))
                                .stream())
                .toList();
    }

    private List<String> fold(String line) {
        return Width.wrap(line, screen.width(), FOLDED);
    }
}
