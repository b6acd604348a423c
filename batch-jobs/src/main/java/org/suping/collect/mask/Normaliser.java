package org.suping.collect.mask;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.suping.collect.Slice;
import org.suping.definitions.rows.NormalStep;

/**
 * Brings personal values into the one spelling in which they are compared: {@code ３１０ 115…x} and {@code 310115…X} are one
 * person, {@code +86 138-0013-5678} and {@code 13800135678} one telephone. Of one thread.
 */
public final class Normaliser {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int OLD_ID = 15;
    private static final int PERMIT = 9;
    private static final int OLD_PERMIT = 11;
    private static final int REGION = 6;
    private static final int MOBILE = 11;
    private static final String[] COUNTRY = {"0086", "86"};

    private final boolean width;
    private final boolean spaces;
    private final boolean signs;
    private final boolean upper;
    private final boolean lower;
    private final boolean country;
    private final boolean id;
    private final boolean permit;
    private char[] normal = new char[64];

    public Normaliser(List<NormalStep> steps) {
        Set<NormalStep> taken = EnumSet.noneOf(NormalStep.class);
        taken.addAll(steps);
        width = taken.contains(NormalStep.WIDTH);
        spaces = taken.contains(NormalStep.SPACES);
        signs = taken.contains(NormalStep.SIGNS);
        upper = taken.contains(NormalStep.UPPER);
        lower = taken.contains(NormalStep.LOWER);
        country = taken.contains(NormalStep.COUNTRY_86);
        id = taken.contains(NormalStep.ID_18);
        permit = taken.contains(NormalStep.PERMIT_9);
    }

    /** The value in its one spelling. */
    public String normalise(String written) {
        Slice slice = new Slice();
        slice.trim(written);
        return new String(chars(), 0, normalise(slice));
    }

    /** The same into {@link #chars()}; says how many. */
    int normalise(Slice written) {
        reserve(written.length());
        int length = ascii(written);
        if (length < 0) {
            length = others(written);
        }
        if (country) {
            length = withoutCountry(length);
        }
        if (permit && isOldPermit(length)) {
            length = PERMIT;
        }
        return id && length == OLD_ID ? withCentury() : length;
    }

    /** The last value, with room behind it for a mask that is longer. */
    char[] chars() {
        return normal;
    }

    /** How many characters, or -1 where one is no ASCII. */
    private int ascii(Slice written) {
        char[] chars = written.chars();
        int length = 0;
        for (int i = written.from(); i < written.to(); i++) {
            char c = chars[i];
            if (c >= 0x80) {
                return -1;
            }
            if (!isLeftOut(c)) {
                normal[length++] = cased(c);
            }
        }
        return length;
    }

    private int others(Slice written) {
        String text = written.toString();
        String compatible = width ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        reserve(compatible.length());
        int length = 0;
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (!isLeftOut(c)) {
                normal[length++] = cased(c);
            }
        }
        return length;
    }

    private boolean isLeftOut(char c) {
        return spaces && Slice.isSpace(c) || signs && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    private char cased(char c) {
        if (c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
            return c;
        }
        return upper ? Character.toUpperCase(c) : lower ? Character.toLowerCase(c) : c;
    }

    /** A mobile number has 11 digits and begins with 1; others keep what looks like a country. */
    private int withoutCountry(int length) {
        for (String prefix : COUNTRY) {
            int rest = length - prefix.length();
            if (rest == MOBILE
                    && normal[prefix.length()] == '1'
                    && new String(normal, 0, prefix.length()).equals(prefix)) {
                System.arraycopy(normal, prefix.length(), normal, 0, rest);
                return rest;
            }
        }
        return length;
    }

    /** H or M and ten digits, of which eight are the person's for life. */
    private boolean isOldPermit(int length) {
        if (length != OLD_PERMIT || normal[0] != 'H' && normal[0] != 'M') {
            return false;
        }
        for (int i = 1; i < OLD_PERMIT; i++) {
            if (normal[i] < '0' || normal[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /** The 18 digits of GB 11643-1999: the century put in, the check digit behind. */
    private int withCentury() {
        for (int i = 0; i < OLD_ID; i++) {
            if (normal[i] < '0' || normal[i] > '9') {
                return OLD_ID;
            }
        }
        System.arraycopy(normal, REGION, normal, REGION + 2, OLD_ID - REGION);
        normal[REGION] = '1';
        normal[REGION + 1] = '9';
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (normal[i] - '0');
        }
        normal[WEIGHTS.length] = CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
        return WEIGHTS.length + 1;
    }

    private void reserve(int length) {
        if (normal.length < length + Mask.LONGEST_ADDITION) {
            normal = Arrays.copyOf(normal, 2 * (length + Mask.LONGEST_ADDITION));
        }
    }
}
