package org.suping.cli.propose.look;

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
        List<List<String>> below = below(at);
        return IntStream.range(0, rows.get(at).size())
                .anyMatch(column -> below.stream()
                                        .filter(row -> column < row.size() && ValueShape.isNumber(row.get(column)))
                                        .count()
                                * 2
                        > below.size());
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

    private List<List<String>> below(int at) {
        return rows.subList(at + 1, rows.size());
    }

    private static int filled(List<String> row) {
        return (int) row.stream().filter(word -> !word.isEmpty()).count();
    }
}
