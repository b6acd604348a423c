package org.suping.cli.sample.group;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Period;

/** One row with the days on which its cells became known: an export shows what was known on its own day, and no more. */
final class History {

    private static final LocalDate NEVER = LocalDate.MAX;

    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> days = new ArrayList<>();

    /** A text, or a day that is written as the source writes days. */
    private record Cell(
            LocalDate since, String text, @Nullable LocalDate day) {

        boolean isKnownOn(LocalDate today) {
            return !since.isAfter(today);
        }
    }

    /** Known from the beginning. */
    History text(String text) {
        return since(LocalDate.MIN, text);
    }

    History number(long number) {
        return text(Long.toString(number));
    }

    /** Empty before that day, and for ever where there is none. */
    History since(@Nullable LocalDate since, String text) {
        cells.add(new Cell(since == null ? NEVER : since, text, null));
        return this;
    }

    /** An event's day, known when it has come. */
    History day(@Nullable LocalDate day) {
        return add(day == null ? NEVER : day, day);
    }

    /** A day set beforehand. */
    History set(LocalDate day) {
        return add(LocalDate.MIN, day);
    }

    /** A day no cell holds, yet which ties the row to its quarter. */
    History tiedTo(LocalDate day) {
        days.add(new Cell(LocalDate.MIN, "", day));
        return this;
    }

    private History add(LocalDate since, @Nullable LocalDate day) {
        Cell cell = new Cell(since, "", day);
        cells.add(cell);
        days.add(cell);
        return this;
    }

    /** Whether a day of it that was known on the day of the export lies in the quarter. */
    boolean belongsTo(Period quarter, LocalDate exportedOn) {
        for (Cell cell : days) {
            LocalDate day = cell.day();
            if (day != null && cell.isKnownOn(exportedOn) && quarter.contains(day)) {
                return true;
            }
        }
        return false;
    }

    List<String> asKnownOn(LocalDate exportedOn, DateTimeFormatter format) {
        List<String> known = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            LocalDate day = cell.day();
            known.add(!cell.isKnownOn(exportedOn) ? "" : day == null ? cell.text() : day.format(format));
        }
        return known;
    }
}
