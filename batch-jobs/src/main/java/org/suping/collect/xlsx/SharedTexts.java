package org.suping.collect.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.suping.collect.RawRow;

/**
 * The texts that cells refer to by their number: a workbook keeps each once. They are held as characters in a few large
 * arrays, since an object for each would need three times the memory.
 */
final class SharedTexts {

    private static final int PAGE = 1 << 20;
    private static final int PLACE_BYTES = Long.BYTES + Integer.BYTES;

    private final long mostBytes;
    private final List<char[]> pages = new ArrayList<>();
    private char[] page = new char[0];
    private int filled;
    private long bytes;
    private long[] places = new long[1 << 8];
    private int[] lengths = new int[1 << 8];
    private int count;

    /** @param mostBytes they may need */
    SharedTexts(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Reads them all.
     *
     * @throws TooManyTextsException where they need more memory than they may
     */
    void read(XmlStream xml) throws XMLStreamException {
        CharBuilder text = new CharBuilder();
        while (xml.nextStart()) {
            if (xml.name().equals("si")) {
                text.clear();
                xml.readText(text);
                text.unescape();
                add(text.chars(), text.length());
            }
        }
    }

    /** Adds one of them to a row, as its next field. */
    void addTo(RawRow row, int number) {
        row.add(page(number), (int) places[number], lengths[number]);
    }

    boolean isBlank(int number) {
        char[] chars = page(number);
        int from = (int) places[number];
        for (int i = from; i < from + lengths[number]; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }

    String text(int number) {
        return new String(page(number), (int) places[number], lengths[number]);
    }

    int count() {
        return count;
    }

    private char[] page(int number) {
        return pages.get((int) (places[number] >>> Integer.SIZE));
    }

    private void add(char[] chars, int length) {
        if (filled + length > page.length) {
            page = new char[Math.max(PAGE, length)];
            pages.add(page);
            filled = 0;
            bytes += (long) page.length * Character.BYTES;
        }
        bytes += PLACE_BYTES;
        if (bytes > mostBytes) {
            throw new TooManyTextsException();
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        System.arraycopy(chars, 0, page, filled, length);
        places[count] = (long) (pages.size() - 1) << Integer.SIZE | filled;
        lengths[count++] = length;
        filled += length;
    }
}
