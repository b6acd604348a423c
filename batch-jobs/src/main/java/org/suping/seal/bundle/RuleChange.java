package org.suping.seal.bundle;

/**
 * One value of a definition file that is otherwise.
 *
 * @param key where, as a person finds it: {@code terms.numerator.filter}, {@code elements[E4].weight}
 * @param before in the bundle, {@code -} where it is not there; of a long text the part that differs
 * @param after in the other, likewise
 */
public record RuleChange(String key, String before, String after) {

    /** In place of what is not there. */
    static final String NOTHING = "-";

    private static final int LONGEST = 160;
    private static final int BEFORE = 40;
    private static final String MORE = "…";

    /** Cuts what is too long for a line, so that what differs is seen. */
    static RuleChange of(String key, String before, String after) {
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        boolean isLong = Math.max(before.length(), after.length()) > LONGEST;
        int from = isLong && same > LONGEST / 2 ? same - BEFORE : 0;
        return new RuleChange(key, cut(before, from), cut(after, from));
    }

    private static String cut(String text, int from) {
        int start = Math.min(from, Math.max(0, text.length() - 1));
        int end = Math.min(text.length(), start + LONGEST);
        String line = text.substring(start, end).replace('\n', ' ').strip();
        return (start > 0 ? MORE : "") + line + (end < text.length() ? MORE : "");
    }
}
