package org.suping.collect.mask;

import java.util.Arrays;
import java.util.List;

/**
 * Hides in free text where a person can be found: e-mail addresses, plates of vehicles, a road with a number, and what
 * follows words as 住址 up to the next stop.
 */
final class PlaceMask {

    /** Where an e-mail address, a plate, a road and a word for a dwelling are looked for. */
    static final String AT = "@＠";

    static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    static final String ROADS = "路街巷弄道村";
    static final String DWELLS = "址住";

    private static final List<String> DWELLING = List.of("住址", "地址", "家住", "现住", "居住");
    private static final String STOPS = "，。；！？,;!?\n\r\t";
    private static final String NUMBERED = "号弄栋幢座室层楼单元-－ 一二三四五六七八九十百零〇";
    private static final String HOUSES = "号弄栋幢室";
    /** No road has these in its name: what stands before them is not hidden with it. */
    private static final String BEFORE_ROADS = "在到住去的了是我你他她们说称请把被就也还因";
    /** End like roads and are none. */
    private static final List<String> NO_ROADS = List.of("知道", "渠道", "报道", "频道", "说道", "思路", "电路");
    /** A number before these is a day or an amount, and no room. */
    private static final String NO_ROOMS = "年月日元万分点时次天个";

    private static final char STAR = '*';
    private static final int LONGEST_ROAD = 12;
    private static final int LONGEST_ADDRESS = 60;
    private static final int PLATE = 5;

    private PlaceMask() {}

    /** Hides the address around an at sign. */
    static void hideEmail(char[] text, int at, int length) {
        int start = at;
        while (start > 0 && isOfEmail(text[start - 1])) {
            start--;
        }
        int end = at + 1;
        while (end < length && isOfEmail(text[end])) {
            end++;
        }
        if (start < at && end > at + 1) {
            Arrays.fill(text, start, end, STAR);
        }
    }

    /** Hides a plate that begins here: province, letter, five or six letters and digits, one of them a digit. */
    static void hidePlate(char[] text, int at, int length) {
        if (at + 1 >= length || !isLetter(half(text[at + 1]))) {
            return;
        }
        int start = at + 2;
        if (start < length && (text[start] == '·' || text[start] == ' ' || text[start] == '-')) {
            start++;
        }
        int end = start;
        boolean digit = false;
        while (end < length && end - start <= PLATE && isLetterOrDigit(half(text[end]))) {
            digit |= half(text[end]) <= '9';
            end++;
        }
        if (digit && end - start >= PLATE) {
            Arrays.fill(text, at, end, STAR);
        }
    }

    /** Hides a road with a number behind it, from what names it to the room. */
    static void hideRoad(char[] text, int at, int length) {
        int end = at + 1;
        int house = 0;
        while (end < length && (isLetterOrDigit(half(text[end])) || NUMBERED.indexOf(text[end]) >= 0)) {
            house = end > at + 1 && HOUSES.indexOf(text[end]) >= 0 ? end + 1 : house;
            end++;
        }
        if (house == 0 || at > 0 && NO_ROADS.contains(String.valueOf(text, at - 1, 2))) {
            return;
        }
        boolean room = end == length || NO_ROOMS.indexOf(text[end]) < 0;
        Arrays.fill(text, roadStart(text, at), room ? end : house, STAR);
    }

    private static int roadStart(char[] text, int at) {
        int start = at;
        while (start > 0
                && at - start < LONGEST_ROAD
                && isHan(text[start - 1])
                && BEFORE_ROADS.indexOf(text[start - 1]) < 0) {
            start--;
        }
        return start;
    }

    /** Hides what follows a word that ends here and says where somebody lives. */
    static void hideDwelling(char[] text, int at, int length) {
        if (at == 0 || !DWELLING.contains(String.valueOf(text, at - 1, 2))) {
            return;
        }
        int end = at + 1;
        while (end < length && end - at <= LONGEST_ADDRESS && STOPS.indexOf(text[end]) < 0) {
            end++;
        }
        Arrays.fill(text, at + 1, end, STAR);
    }

    private static boolean isOfEmail(char c) {
        char half = half(c);
        return isLetterOrDigit(half) || "._%+-*".indexOf(half) >= 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static char half(char c) {
        return c > 0xFF00 && c < 0xFF5F ? (char) (c - 0xFEE0) : c;
    }
}
