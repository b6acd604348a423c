package org.suping.collect;

/** What may be told of any cell: {@code ####-##-##} for 2026-02-30, {@code 字字字} for a name; long ones are cut. */
public final class Shape {

    private static final int LONGEST = 20;

    private final char[] shape = new char[LONGEST + 1];
    private int length;

    /** The shape of a text. */
    public static String of(String text) {
        Slice cell = new Slice();
        cell.trim(text);
        Shape shape = new Shape();
        shape.of(cell);
        return shape.toString();
    }

    void clear() {
        length = 0;
    }

    /** Takes the shape of a cell. */
    void of(Slice cell) {
        length = Math.min(cell.length(), LONGEST);
        for (int i = 0; i < length; i++) {
            shape[i] = sign(cell.chars()[cell.from() + i]);
        }
        if (cell.length() > LONGEST) {
            shape[length++] = '…';
        }
    }

    @Override
    public String toString() {
        return new String(shape, 0, length);
    }

    private static char sign(char c) {
        if (Character.isDigit(c)) {
            return '#';
        }
        if (Character.isIdeographic(c)) {
            return '字';
        }
        return c > ' ' && c < 0x7F && !Character.isLetter(c) ? c : 'x';
    }
}
