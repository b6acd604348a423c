package org.suping.seal.document;

/**
 * What one cell of a workbook holds.
 *
 * @param value as saved: of a formula what it came to, of a shared text the text
 * @param formula without the equals sign; empty where there is none
 * @param format how a number is shown; empty for the general one
 */
record SheetCell(String value, String formula, String format) {

    static final SheetCell NONE = new SheetCell("", "", "");

    /** The number that a formula came to, in its place. */
    SheetCell withoutFormula() {
        return new SheetCell(value, "", format);
    }

    /** Only what differs from another cell, so that a reader sees at once what was changed. */
    String unlike(SheetCell other) {
        StringBuilder words = new StringBuilder();
        if (!value.equals(other.value)) {
            words.append(value.isEmpty() ? "-" : value);
        }
        if (!formula.equals(other.formula)) {
            separate(words).append('=').append(formula);
        }
        if (!format.equals(other.format)) {
            separate(words).append(value).append(" [").append(format).append(']');
        }
        return words.toString();
    }

    private static StringBuilder separate(StringBuilder words) {
        return words.isEmpty() ? words : words.append(" · ");
    }
}
