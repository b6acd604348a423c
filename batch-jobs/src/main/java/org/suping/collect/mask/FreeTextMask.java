package org.suping.collect.mask;

import java.util.Arrays;
import java.util.List;
import org.suping.collect.Slice;

/**
 * Hides what tells a person in free text:
 *
 * <ul>
 *   <li>numbers of phones, identities, permits, passports, cards, policies, full-width digits too: {@link NumberMask};
 *   <li>e-mail addresses, plates, roads with a number, and what follows 住址 or 家住;
 *   <li>the row's own names, wherever they stand;
 *   <li>a surname and what follows it after a word for a person, and what stands before a form of address: {@link PersonMask}.
 * </ul>
 *
 * <p>Simple rules find most and not all: whoever is given a package is told so by its guide. Of one thread.
 */
public final class FreeTextMask {

    private static final char STAR = '*';
    private static final char FULL_ZERO = '\uFF10';

    private static final byte DIGIT = 1;
    private static final byte PERSON_END = 2;
    private static final byte ADDRESS_START = 4;
    private static final byte PLACE = 16;
    private static final byte SPELT = 32;
    /** What each character may mean here: one look for the many that mean nothing. */
    private static final byte[] MEANINGS = meanings();

    private char[] masked = new char[1 << 10];

    /** A text that is no row's, masked. */
    public static String masked(String text) {
        Slice whole = new Slice();
        whole.trim(text);
        FreeTextMask mask = new FreeTextMask();
        mask.mask(whole, List.of());
        return new String(mask.masked, 0, whole.length());
    }

    /** Masks a text; {@link #masked()} holds as many characters as the text has. */
    public void mask(Slice text, List<Slice> names) {
        int length = text.length();
        if (masked.length < length) {
            masked = new char[2 * length];
        }
        System.arraycopy(text.chars(), text.from(), masked, 0, length);
        for (Slice name : names) {
            hide(name, length);
        }
        int at = 0;
        while (at < length) {
            byte meaning = MEANINGS[masked[at]];
            at = meaning == 0 ? at + 1 : hideAt(at, length, meaning);
        }
    }

    /** Hides what begins or ends here and says where to look on. */
    private int hideAt(int at, int length, byte meaning) {
        if (meaning == DIGIT) {
            return NumberMask.hide(masked, at, length);
        }
        if ((meaning & SPELT) != 0) {
            return Math.max(at + 1, NumberMask.hideSpelt(masked, at, length));
        }
        if ((meaning & PERSON_END) != 0) {
            PersonMask.hideAfter(masked, at, length);
        }
        if ((meaning & ADDRESS_START) != 0) {
            PersonMask.hideBefore(masked, at, length);
        }
        if ((meaning & PLACE) != 0) {
            hidePlace(at, length);
        }
        return at + 1;
    }

    private void hidePlace(int at, int length) {
        char c = masked[at];
        if (PlaceMask.AT.indexOf(c) >= 0) {
            PlaceMask.hideEmail(masked, at, length);
        } else if (PlaceMask.PROVINCES.indexOf(c) >= 0) {
            PlaceMask.hidePlate(masked, at, length);
        } else if (PlaceMask.ROADS.indexOf(c) >= 0) {
            PlaceMask.hideRoad(masked, at, length);
        } else if (PlaceMask.DWELLS.indexOf(c) >= 0) {
            PlaceMask.hideDwelling(masked, at, length);
        }
    }

    /** The last text, masked; used again for the next. */
    public char[] masked() {
        return masked;
    }

    private void hide(Slice name, int length) {
        int size = name.length();
        char first = size < 2 ? 0 : name.chars()[name.from()];
        for (int at = 0; size >= 2 && at + size <= length; at++) {
            if (masked[at] == first && Arrays.equals(masked, at, at + size, name.chars(), name.from(), name.to())) {
                Arrays.fill(masked, at, at + size, STAR);
            }
        }
    }

    /** Whether a person's name may begin with this character: it is one of the commonest hundred or so. */
    public static boolean isSurname(char c) {
        return PersonMask.isSurname(c);
    }

    private static byte[] meanings() {
        byte[] meanings = new byte[Character.MAX_VALUE + 1];
        for (int digit = 0; digit <= 9; digit++) {
            meanings['0' + digit] = DIGIT;
            meanings[FULL_ZERO + digit] = DIGIT;
        }
        PersonMask.PERSONS.forEach(person -> meanings[person.charAt(person.length() - 1)] |= PERSON_END);
        PersonMask.ADDRESSES.forEach(address -> meanings[address.charAt(0)] |= ADDRESS_START);
        NumberMask.SPELT.chars().forEach(digit -> meanings[digit] |= SPELT);
        String places = PlaceMask.AT + PlaceMask.PROVINCES + PlaceMask.ROADS + PlaceMask.DWELLS;
        places.chars().forEach(place -> meanings[place] |= PLACE);
        return meanings;
    }
}
