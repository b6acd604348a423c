package org.suping.collect.mask;

import java.util.Arrays;
import org.suping.definitions.PersonalKind;

/**
 * What may be seen of a personal value.
 *
 * <pre>
 *   NAME        张三 → 张**                        the first character, whatever follows
 *   PHONE       13800135678 → 138****5678          shorter ones only their last two digits
 *   ID_NUMBER   310115199001011234 → 310***********1234   shorter ones their first and last two
 *   EMAIL       zhang@example.com → z***@***       its first character
 *   ADDRESS     上海市浦东新区… → 上海市****         the province or city where it begins with one
 *   PLATE       沪A12345 → 沪A****5                 shorter ones nothing
 *   BANK_CARD   6222021001122334455 → ****4455     shorter ones than twelve digits nothing
 *   POLICY_NUMBER  PDZA2026310100001234 → ****1234   shorter ones than ten signs nothing
 * </pre>
 */
final class Mask {

    /** By how many characters a mask can be longer than what it hides. */
    static final int LONGEST_ADDITION = 8;

    private static final char STAR = '*';
    private static final int FULL_ID = 15;
    private static final int SHORT_ID = 8;
    private static final int MOBILE = 11;
    private static final int LANDLINE = 7;
    private static final int STARS = 4;
    private static final int LAST = 4;
    private static final int PLATE = 7;
    private static final int BANK_CARD = 12;
    private static final int POLICY = 10;
    private static final int LONGEST_PLACE = 6;
    private static final String PLACES = "省市州盟";

    private Mask() {}

    /** Puts the mask in the place of the normalised value and says how long it is. */
    static int mask(PersonalKind kind, char[] value, int length) {
        return switch (kind) {
            case NAME -> name(value, length);
            case PHONE -> phone(value, length);
            case ID_NUMBER -> idNumber(value, length);
            case EMAIL -> email(value, length);
            case ADDRESS -> address(value, length);
            case PLATE -> length < PLATE ? stars(value, 0) : ends(value, length, 2, 1);
            case BANK_CARD -> length < BANK_CARD ? stars(value, 0) : ends(value, length, 0, LAST);
            case POLICY_NUMBER -> length < POLICY ? stars(value, 0) : ends(value, length, 0, LAST);
            case FREE_TEXT -> throw new IllegalArgumentException("Free text is masked by FreeTextMask");
        };
    }

    /** The mask of a value of which normalising left nothing. */
    static int nothing(char[] value) {
        return stars(value, 0);
    }

    private static int name(char[] value, int length) {
        int first = length > 1 && Character.isHighSurrogate(value[0]) ? 2 : Math.min(1, length);
        Arrays.fill(value, first, first + 2, STAR);
        return first + 2;
    }

    private static int phone(char[] value, int length) {
        if (length < LANDLINE) {
            return stars(value, 0);
        }
        return length < MOBILE ? ends(value, length, 0, 2) : ends(value, length, 3, LAST);
    }

    private static int idNumber(char[] value, int length) {
        if (length < SHORT_ID || value[length - 1] >= 0x80) {
            return stars(value, 0);
        }
        int head = length < FULL_ID ? 1 : 3;
        int tail = length < FULL_ID ? 2 : 4;
        Arrays.fill(value, head, length - tail, STAR);
        return length;
    }

    private static int email(char[] value, int length) {
        boolean hasDomain = false;
        for (int i = 1; i < length; i++) {
            hasDomain |= value[i] == '@';
        }
        Arrays.fill(value, 1, STARS, STAR);
        if (!hasDomain) {
            return STARS;
        }
        value[STARS] = '@';
        Arrays.fill(value, STARS + 1, 2 * STARS, STAR);
        return 2 * STARS;
    }

    private static int address(char[] value, int length) {
        int head = 0;
        for (int i = 1; i < Math.min(length, LONGEST_PLACE) && head == 0; i++) {
            head = PLACES.indexOf(value[i]) >= 0 ? i + 1 : 0;
        }
        return stars(value, head);
    }

    /** Four stars between its ends, however long it is; an end that is no number's belongs to another kind and is not shown. */
    private static int ends(char[] value, int length, int head, int tail) {
        for (int i = length - tail; i < length; i++) {
            if (value[i] >= 0x80) {
                return stars(value, 0);
            }
        }
        System.arraycopy(value, length - tail, value, head + STARS, tail);
        return stars(value, head) + tail;
    }

    private static int stars(char[] value, int from) {
        Arrays.fill(value, from, from + STARS, STAR);
        return from + STARS;
    }
}
