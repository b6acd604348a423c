package org.suping.collect.cell;

import org.suping.collect.Slice;

/**
 * Takes from a number what people write around it: ￥, ¥ or another currency's sign before, 元 behind, 万 or 亿 as its unit, brackets for a minus,
 * full-width signs. A unit that stands at the number itself counts, not the one of its column. Of one thread.
 */
final class NumberWords {

    private static final int LONGEST = 64;
    private static final char FULL_FIRST = '\uFF01';
    private static final char FULL_LAST = '\uFF5E';
    private static final int FULL_DISTANCE = 0xFEE0;
    private static final String CURRENCIES = "¥￥$€£";
    private static final int TEN_THOUSAND = 4;
    private static final int HUNDRED_MILLION = 8;

    private final char[] chars = new char[LONGEST];
    private int length;
    private int shift;
    private boolean unit;
    private boolean negative;

    /** Whether anything was taken or changed, so that it is worth reading again. */
    boolean strip(Slice cell) {
        if (cell.length() > LONGEST) {
            return false;
        }
        length = 0;
        for (int i = cell.from(); i < cell.to(); i++) {
            char c = cell.chars()[i];
            chars[length++] = c >= FULL_FIRST && c <= FULL_LAST ? (char) (c - FULL_DISTANCE) : c;
        }
        shift = 0;
        unit = false;
        negative = takeBrackets();
        negative |= !negative && takeMinusBeforeCurrency();
        takeCurrency();
        unit = takeLast('元');
        if (takeLast('万')) {
            shift = TEN_THOUSAND;
            unit = true;
        } else if (takeLast('亿')) {
            shift = HUNDRED_MILLION;
            unit = true;
        }
        return !(negative && length > 0 && (chars[0] == '-' || chars[0] == '+'));
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** Whether the number names its unit. */
    boolean hasUnit() {
        return unit;
    }

    /** The power of ten its unit is. */
    int shift() {
        return shift;
    }

    /** Whether it stands in brackets. */
    boolean isNegative() {
        return negative;
    }

    private boolean takeBrackets() {
        return length > 1 && chars[0] == '(' && chars[length - 1] == ')' && takeFirst('(') && takeLast(')');
    }

    private boolean takeMinusBeforeCurrency() {
        return length > 1 && CURRENCIES.indexOf(chars[1]) >= 0 && takeFirst('-');
    }

    private void takeCurrency() {
        if (length > 0 && CURRENCIES.indexOf(chars[0]) >= 0) {
            takeFirst(chars[0]);
        }
    }

    private boolean takeFirst(char sign) {
        if (length == 0 || chars[0] != sign) {
            return false;
        }
        length--;
        System.arraycopy(chars, 1, chars, 0, length);
        return true;
    }

    private boolean takeLast(char sign) {
        if (length == 0 || chars[length - 1] != sign) {
            return false;
        }
        length--;
        return true;
    }
}
