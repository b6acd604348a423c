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
 * </pre>
 */
final class Mask {

    /** By how many characters a mask can be longer than what it hides. */
    static final int LONGEST_ADDITION = 6;

    private static final char STAR = '*';
    private static final int FULL_ID = 15;
    private static final int SHORT_ID = 8;
    private static final int MOBILE = 11;
    private static final int LANDLINE = 7;
    private static final int STARS = 4;

    private Mask() {}

    /** Puts the mask in the place of the normalised value and says how long it is. */
    static int mask(PersonalKind kind, char[] value, int length) {
        return switch (kind) {
            case NAME -> name(value, length);
            case PHONE -> phone(value, length);
            case ID_NUMBER -> idNumber(value, length);
            case FREE_TEXT -> throw new IllegalArgumentException("Free text is masked by FreeTextMask");
        };
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
        int head = length < MOBILE ? 0 : 3;
        int tail = length < MOBILE ? 2 : 4;
        System.arraycopy(value, length - tail, value, head + STARS, tail);
        return stars(value, head) + tail;
    }

    private static int idNumber(char[] value, int length) {
        if (length < SHORT_ID) {
            return stars(value, 0);
        }
        int head = length < FULL_ID ? 1 : 3;
        int tail = length < FULL_ID ? 2 : 4;
        Arrays.fill(value, head, length - tail, STAR);
        return length;
    }

    private static int stars(char[] value, int from) {
        Arrays.fill(value, from, from + STARS, STAR);
        return from + STARS;
    }
}
