package org.suping.cli.propose.look;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cells that hold several of a few words with a sign between them: {@code 理赔；服务}.
 *
 * @param sign between them
 * @param members the words, as a column of their own would hold them
 */
public record JoinedList(String sign, ColumnSample members) {

    private static final List<String> SIGNS = List.of("；", ";", "、", "|", "，", ",");
    private static final int ONE_IN = 10;
    private static final int OFTEN = 4;
    private static final int MOST_MEMBERS = 100;
    private static final int LONGEST = 40;

    /** Nothing where cells hold one value each, or sentences. */
    public static Optional<JoinedList> of(ColumnSample column) {
        return SIGNS.stream().flatMap(sign -> of(column, sign).stream()).findFirst();
    }

    private static Optional<JoinedList> of(ColumnSample column, String sign) {
        ColumnSample members = new ColumnSample(column.heading());
        long joined = 0;
        for (Map.Entry<String, Integer> value : column.values().entrySet()) {
            List<String> parts = parts(value.getKey(), sign);
            if (parts.stream().anyMatch(part -> part.length() > LONGEST || PersonalSigns.inHeading(part))) {
                return Optional.empty();
            }
            joined += parts.size() > 1 ? value.getValue() : 0;
            parts.forEach(part -> members.add(part, value.getValue()));
        }
        int words = members.values().size();
        boolean isList = joined * ONE_IN >= column.filled()
                && joined > 0
                && words <= MOST_MEMBERS
                && (long) words * OFTEN <= members.filled();
        return isList ? Optional.of(new JoinedList(sign, members)) : Optional.empty();
    }

    /** As collecting takes them: without blanks, and one that stands twice in a cell once. */
    private static List<String> parts(String cell, String sign) {
        return Stream.of(cell.split(Pattern.quote(sign)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }
}
