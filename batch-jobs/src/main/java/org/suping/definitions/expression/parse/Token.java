package org.suping.definitions.expression.parse;

/**
 * One word or sign of an expression's text.
 *
 * @param text a text literal without its quotation marks, anything else as written
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** As messages quote it. */
    String shown() {
        return kind == Kind.TEXT ? "'" + text + "'" : text;
    }
}
