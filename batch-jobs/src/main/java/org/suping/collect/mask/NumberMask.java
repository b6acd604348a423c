package org.suping.collect.mask;

import java.util.Arrays;

/**
 * Numbers in free text that tell a person: of telephones, identities, permits, passports, cards, policies.
 *
 * <ul>
 *   <li>five or more digits in a row;
 *   <li>eleven or more with single signs or spaces between them, but for a day before them;
 *   <li>seven or eight in two parts, as a telephone's, where they are no years and no amounts;
 *   <li>seven or more Chinese digits in a row, as a telephone is spelt out.
 * </ul>
 *
 * <p>With them goes what belongs to a document's number: up to two letters before it (E12345678), a closing X, a sign in brackets
 * behind it (A123456(7)).
 */
final class NumberMask {

    /** A telephone's digits as people spell them out; tens and hundreds make amounts. */
    static final String SPELT = "零〇一二三四五六七八九幺两";

    private static final char STAR = '*';
    private static final int RUN = 5;
    private static final int SPREAD = 11;
    private static final int SPELT_RUN = 7;
    private static final int LANDLINE = 7;
    private static final int LONGEST_LANDLINE = 8;
    private static final int MOST_BETWEEN = 3;
    private static final int MOST_LETTERS = 2;
    private static final int YEAR = 4;
    private static final String BETWEEN = " -\u00A0\u3000.·—–－";
    private static final String UNITS = "年月日元万亿分点时次天个件人笔户张名页";
    private static final String OPEN = "(（";
    private static final String CLOSED = ")）";

    private NumberMask() {}

    /** Hides a number that begins here, and says where to look on. */
    static int hide(char[] text, int start, int length) {
        int end = dayEnd(text, start, length);
        if (end > start) {
            return end;
        }
        Groups groups = Groups.at(text, start, length);
        if (!groups.tells(text, start, length)) {
            return groups.end();
        }
        int from = lettersBefore(text, start);
        int to = signBehind(text, groups.end(), length);
        Arrays.fill(text, from, to, STAR);
        return to;
    }

    /** Hides a number that is spelt out from here on, and says where to look on. */
    static int hideSpelt(char[] text, int start, int length) {
        int end = start;
        while (end < length && SPELT.indexOf(text[end]) >= 0) {
            end++;
        }
        if (end - start >= SPELT_RUN) {
            Arrays.fill(text, start, end, STAR);
        }
        return end;
    }

    /**
     * Digits with signs between them.
     *
     * @param longest the most in a row
     * @param shortest the least in a row
     * @param runs how many rows of them
     */
    private record Groups(int end, int digits, int longest, int shortest, int runs) {

        static Groups at(char[] text, int start, int length) {
            int end = start;
            int digits = 0;
            int longest = 0;
            int shortest = Integer.MAX_VALUE;
            int runs = 0;
            int at = start;
            while (at < length && isDigit(text[at]) && at - end <= MOST_BETWEEN) {
                int run = 0;
                while (at < length && isDigit(text[at])) {
                    run++;
                    at++;
                }
                digits += run;
                longest = Math.max(longest, run);
                shortest = Math.min(shortest, run);
                runs++;
                end = at;
                while (at < length && BETWEEN.indexOf(text[at]) >= 0) {
                    at++;
                }
            }
            return new Groups(end, digits, longest, shortest, runs);
        }

        boolean tells(char[] text, int start, int length) {
            return longest >= RUN || digits >= SPREAD || isLandline(text, start, length);
        }

        private boolean isLandline(char[] text, int start, int length) {
            if (runs != 2 || shortest < YEAR - 1 || digits < LANDLINE || digits > LONGEST_LANDLINE) {
                return false;
            }
            boolean amount = end < length && UNITS.indexOf(text[end]) >= 0;
            return !amount && !(isYear(text, start) && isYear(text, end - YEAR));
        }
    }

    private static boolean isYear(char[] text, int at) {
        return text[at] == '1' && text[at + 1] == '9' || text[at] == '2' && text[at + 1] == '0';
    }

    /** Where a day as 2026-07-03 ends that begins here, or here. */
    private static int dayEnd(char[] text, int start, int length) {
        int year = digitsFrom(text, start, length);
        int month = year == YEAR && isYear(text, start) ? part(text, start + year, length) : 0;
        int day = month > 0 ? part(text, start + year + month, length) : 0;
        return day > 0 ? start + year + month + day : start;
    }

    /** How long a sign with one or two digits behind it is; 0 where there is none. */
    private static int part(char[] text, int at, int length) {
        if (at >= length || "-./".indexOf(text[at]) < 0) {
            return 0;
        }
        int digits = digitsFrom(text, at + 1, length);
        return digits == 1 || digits == 2 ? digits + 1 : 0;
    }

    private static int digitsFrom(char[] text, int start, int length) {
        int end = start;
        while (end < length && isDigit(text[end])) {
            end++;
        }
        return end - start;
    }

    private static int lettersBefore(char[] text, int start) {
        int from = start;
        while (from > 0 && start - from <= MOST_LETTERS && isLetter(text[from - 1])) {
            from--;
        }
        return start - from <= MOST_LETTERS ? from : start;
    }

    private static int signBehind(char[] text, int end, int length) {
        if (end < length && (half(text[end]) == 'X' || half(text[end]) == 'x')) {
            return end + 1;
        }
        boolean bracketed = end + 2 < length
                && OPEN.indexOf(text[end]) >= 0
                && (isDigit(text[end + 1]) || isLetter(text[end + 1]))
                && CLOSED.indexOf(text[end + 2]) >= 0;
        return bracketed ? end + 3 : end;
    }

    private static boolean isDigit(char c) {
        char half = half(c);
        return half >= '0' && half <= '9';
    }

    private static boolean isLetter(char c) {
        char half = half(c);
        return half >= 'A' && half <= 'Z' || half >= 'a' && half <= 'z';
    }

    private static char half(char c) {
        return c > 0xFF00 && c < 0xFF5F ? (char) (c - 0xFEE0) : c;
    }
}
