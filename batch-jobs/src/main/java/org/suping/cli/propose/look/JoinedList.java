package org.suping.cli.propose.look;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cells that hold several of a few words with a sign between them: {@code 理赔；服务}.
 *
 * @param sign between them
 * @param members how many different words
 */
public record JoinedList(String sign, int members) {

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
        Set<String> members = new HashSet<>();
        long joined = 0;
        long all = 0;
        for (Map.Entry<String, Integer> value : column.values().entrySet()) {
            String[] parts = value.getKey().split(Pattern.quote(sign));
            joined += parts.length > 1 ? value.getValue() : 0;
            for (String part : parts) {
                String member = part.strip();
                if (member.length() > LONGEST || PersonalSigns.inHeading(member)) {
                    return Optional.empty();
                }
                members.add(member);
                all += value.getValue();
            }
        }
        boolean isList = joined * ONE_IN >= column.filled()
                && joined > 0
                && members.size() <= MOST_MEMBERS
                && (long) members.size() * OFTEN <= all;
        return isList ? Optional.of(new JoinedList(sign, members.size())) : Optional.empty();
    }
}
