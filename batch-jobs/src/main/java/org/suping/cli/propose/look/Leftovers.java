package org.suping.cli.propose.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What stands among a file's rows and is none: totals, headings that come again, remarks below the last row, and signs that stand for nothing. A
 * definition names them, and they tell nothing of a column.
 */
final class Leftovers {

    private static final Set<String> TOTALS =
            Set.of("合计", "总计", "小计", "共计", "本页小计", "本页合计", "total", "totals", "grandtotal", "subtotal", "sum");
    private static final Set<String> NOTHING =
            Set.of("-", "--", "---", "—", "——", "–", "－", "－－", "/", "／", "null", "n/a", "#n/a", "\\n");
    /** A remark fills one cell; a record fills more. */
    private static final int FEWEST_CELLS = 4;

    private static final int MOST_REMARKS = 5;
    /** Two columns that a record never leaves empty together. */
    private static final int COLUMNS_OF_A_REMARK = 2;

    private final List<String> headings;
    private final List<List<String>> records = new ArrayList<>();
    private final Map<String, Set<String>> totals = new LinkedHashMap<>();
    private final Set<String> nothing = new LinkedHashSet<>();
    private List<String> emptyInRemarks = List.of();

    /** @param rows below the headings */
    Leftovers(List<String> headings, List<List<String>> rows) {
        this.headings = headings;
        for (List<String> row : withoutRemarks(rows)) {
            int first = firstFilled(row);
            if (first >= 0 && first < headings.size() && !headings.get(first).isEmpty() && isNoRecord(row, first)) {
                totals.computeIfAbsent(headings.get(first), heading -> new LinkedHashSet<>())
                        .add(row.get(first));
            } else {
                records.add(row.stream().map(this::something).toList());
            }
        }
    }

    /** The rows that are records, with nothing in cells that stand for it. */
    List<List<String>> records() {
        return records;
    }

    /** What a definition says of the rest. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!nothing.isEmpty()) {
            lines.add("empty: [" + String.join(", ", quoted(nothing)) + "]");
        }
        if (!totals.isEmpty() || !emptyInRemarks.isEmpty()) {
            lines.add("skip:");
        }
        totals.forEach((heading, words) ->
                lines.add("  - {" + quoted(heading) + ": [" + String.join(", ", quoted(words)) + "]}"));
        if (!emptyInRemarks.isEmpty()) {
            lines.add("  - {"
                    + String.join(
                            ", ",
                            emptyInRemarks.stream()
                                    .map(heading -> quoted(heading) + ": [\"\"]")
                                    .toList())
                    + "}");
        }
        return lines;
    }

    /** Rows of one cell below the last record: who made the list, and the like. Their text is shown to nobody. */
    private List<List<String>> withoutRemarks(List<List<String>> rows) {
        int end = rows.size();
        while (end > 0 && rows.size() - end <= MOST_REMARKS && isRemark(rows.get(end - 1))) {
            end--;
        }
        List<List<String>> above = rows.subList(0, end);
        List<List<String>> remarks = rows.subList(end, rows.size());
        if (remarks.isEmpty() || remarks.size() > MOST_REMARKS || above.isEmpty()) {
            return rows;
        }
        List<String> always = IntStream.range(0, headings.size())
                .filter(column -> !headings.get(column).isEmpty())
                .filter(column -> remarks.stream().noneMatch(row -> isFilled(row, column)))
                .filter(column -> above.stream().allMatch(row -> isFilled(row, column) || isTotalRow(row)))
                .mapToObj(headings::get)
                .limit(COLUMNS_OF_A_REMARK)
                .toList();
        if (always.size() < COLUMNS_OF_A_REMARK) {
            return rows;
        }
        emptyInRemarks = always;
        return above;
    }

    private boolean isRemark(List<String> row) {
        return headings.size() >= FEWEST_CELLS
                && row.stream().filter(cell -> !cell.isEmpty()).count() == 1
                && !isTotalRow(row);
    }

    /** A total, or the headings again. */
    private boolean isNoRecord(List<String> row, int first) {
        return isTotal(row.get(first)) || row.equals(headings);
    }

    private static boolean isTotalRow(List<String> row) {
        int first = firstFilled(row);
        return first >= 0 && isTotal(row.get(first));
    }

    private static boolean isFilled(List<String> row, int column) {
        return column < row.size() && !row.get(column).isEmpty();
    }

    private static int firstFilled(List<String> row) {
        return IntStream.range(0, row.size())
                .filter(column -> isFilled(row, column))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isTotal(String cell) {
        return TOTALS.contains(cell.replaceAll("[\\s:：]", "").toLowerCase(Locale.ROOT));
    }

    private String something(String cell) {
        if (!NOTHING.contains(cell.toLowerCase(Locale.ROOT))) {
            return cell;
        }
        nothing.add(cell);
        return "";
    }

    private static List<String> quoted(Set<String> words) {
        return words.stream().map(Leftovers::quoted).toList();
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
