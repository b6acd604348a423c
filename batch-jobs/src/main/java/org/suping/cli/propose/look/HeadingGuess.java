package org.suping.cli.propose.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.suping.definitions.source.HeadingRow;

/**
 * Which of a file's first rows holds the headings: the first that is filled about as far as the rows are and holds words, each
 * once, that do not stand again below. A row of somebody's data must not be taken for it: it would be printed.
 */
final class HeadingGuess {

    private static final int LONGEST = 40;
    private static final int MOST_OF = 5;
    private static final int MOST = 3;
    /** Rows that tell whether a column holds numbers. */
    private static final int ENOUGH = 500;

    private final List<List<String>> rows;
    private final int lookedAt;
    private final int typical;

    HeadingGuess(List<List<String>> rows) {
        this.rows = rows;
        this.lookedAt = Math.min(rows.size() - 1, HeadingRow.ROWS_LOOKED_AT);
        List<Integer> filled = rows.stream().map(HeadingGuess::filled).sorted().toList();
        this.typical = filled.get(filled.size() / 2);
    }

    int lookedAt() {
        return lookedAt;
    }

    /** The first row being 0; -1 where none is. */
    int row() {
        return IntStream.range(0, lookedAt).filter(this::isHeadings).findFirst().orElse(-1);
    }

    /** The headings of this row, those of the one below it included where they stand in two rows. */
    List<String> headings(int at) {
        return isStacked(at) ? stacked(at) : rows.get(at);
    }

    /**
     * Whether the row below has headings too: under those alone that are merged over several columns, over numbers or days,
     * so that it cannot be somebody's data.
     */
    boolean isStacked(int at) {
        if (at + 1 >= lookedAt) {
            return false;
        }
        List<String> upper = rows.get(at);
        List<String> lower = rows.get(at + 1);
        List<String> words = lower.stream().filter(word -> !word.isEmpty()).toList();
        return IntStream.range(0, lower.size())
                        .allMatch(column -> cell(lower, column).isEmpty() || isMerged(upper, column))
                && IntStream.range(0, lower.size())
                        .anyMatch(column -> !cell(lower, column).isEmpty()
                                && cell(upper, column).isEmpty())
                && IntStream.range(0, upper.size())
                        .anyMatch(column -> !cell(upper, column).isEmpty()
                                && cell(lower, column).isEmpty())
                && words.stream().allMatch(HeadingGuess::isHeading)
                && IntStream.range(0, lower.size()).noneMatch(column -> standsBelow(at + 1, column))
                && IntStream.range(0, lower.size())
                        .anyMatch(column -> !cell(lower, column).isEmpty() && isOverNumbers(at + 1, column));
    }

    /** Over this column and another, or under what is. */
    private static boolean isMerged(List<String> upper, int column) {
        return cell(upper, column).isEmpty()
                || column + 1 < upper.size() && cell(upper, column + 1).isEmpty();
    }

    /** As collecting finds them: by their own word, and where that stands twice by the one above with it. */
    private List<String> stacked(int at) {
        List<String> lower = rows.get(at + 1);
        List<String> stacked = new ArrayList<>();
        String group = "";
        for (int column = 0; column < Math.max(rows.get(at).size(), lower.size()); column++) {
            String upper = cell(rows.get(at), column);
            String own = cell(lower, column);
            group = upper.isEmpty() ? group : upper;
            boolean isAlone = Collections.frequency(lower, own) + Collections.frequency(rows.get(at), own) == 1;
            stacked.add(own.isEmpty() ? upper : isAlone ? own : group + own);
        }
        return stacked;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private boolean isHeadings(int at) {
        List<String> row = rows.get(at);
        List<String> words = row.stream().filter(word -> !word.isEmpty()).toList();
        return words.size() * MOST_OF >= typical * MOST
                && !words.isEmpty()
                && new HashSet<>(words).size() == words.size()
                && words.stream().allMatch(HeadingGuess::isHeading)
                && IntStream.range(0, row.size()).noneMatch(column -> standsBelow(at, column))
                && (isProved(at) || noneIsName(at));
    }

    private static boolean isHeading(String word) {
        return word.length() <= LONGEST && !ValueShape.isNumber(word) && !PersonalSigns.inHeading(word);
    }

    private boolean standsBelow(int at, int column) {
        String word = rows.get(at).get(column);
        return !word.isEmpty()
                && below(at).stream()
                        .anyMatch(row -> column < row.size() && row.get(column).equals(word));
    }

    /** Words over a column of numbers or days are headings. */
    private boolean isProved(int at) {
        return IntStream.range(0, rows.get(at).size()).anyMatch(column -> isOverNumbers(at, column));
    }

    private boolean isOverNumbers(int at, int column) {
        List<List<String>> below = below(at).stream().limit(ENOUGH).toList();
        long numbers = below.stream()
                .filter(row -> ValueShape.isNumber(cell(row, column)))
                .count();
        return numbers * 2 > below.size();
    }

    /** What looks like a name over a column of them may be one. */
    private boolean noneIsName(int at) {
        List<String> row = rows.get(at);
        return IntStream.range(0, row.size())
                .noneMatch(column -> looksLikeName(row.get(column))
                        && below(at).stream()
                                                .filter(below ->
                                                        column < below.size() && looksLikeName(below.get(column)))
                                                .count()
                                        * 2
                                > below(at).size());
    }

    private static boolean looksLikeName(String word) {
        return PersonalSigns.isName(word) || NameSigns.looksLikeOne(word);
    }

    /** Where the headings come again on each page, those are left out. */
    private List<List<String>> below(int at) {
        List<String> headings = rows.get(at);
        return rows.subList(at + 1, rows.size()).stream()
                .filter(row -> !row.equals(headings))
                .toList();
    }

    private static int filled(List<String> row) {
        return (int) row.stream().filter(word -> !word.isEmpty()).count();
    }
}
