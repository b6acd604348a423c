package org.suping.definitions.expression.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts an expression's text into tokens; outside of text literals only ASCII is let through. */
final class Lexer {

    /** More than any filter needs, and little enough that nothing can be made slow with it. */
    static final int LONGEST = 2000;

    /** A long with room to spare in the engine's DECIMAL(38). */
    private static final int MOST_DIGITS = 15;

    private static final List<String> SIGNS =
            List.of("<>", "<=", ">=", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/");
    private static final List<String> FOREIGN = List.of("--", "/*", "||", "!=", "==", "::", "->");

    private final String text;
    private int next;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        if (text.length() > LONGEST) {
            throw new Mistake.Found(LONGEST + 1, "expression-too-long", text.length(), LONGEST);
        }
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        lexer.skipSpace();
        while (lexer.next < text.length()) {
            tokens.add(lexer.token());
            lexer.skipSpace();
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return tokens;
    }

    private void skipSpace() {
        while (next < text.length() && " \n\r\t".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private Token token() {
        char first = text.charAt(next);
        if (isLetter(first)) {
            return word();
        }
        if (isDigit(first)) {
            return number();
        }
        return first == '\'' ? textLiteral() : sign();
    }

    private Token word() {
        int start = next;
        while (next < text.length() && (isLetter(text.charAt(next)) || isDigit(text.charAt(next)))) {
            next++;
        }
        return new Token(Token.Kind.WORD, text.substring(start, next), start + 1);
    }

    private Token number() {
        int start = next;
        skipDigits();
        if (next + 1 < text.length() && text.charAt(next) == '.' && isDigit(text.charAt(next + 1))) {
            next++;
            skipDigits();
        }
        boolean runsOn = next < text.length() && (isLetter(text.charAt(next)) || text.charAt(next) == '.');
        if (runsOn || next - start > MOST_DIGITS) {
            String shown = text.substring(start, Math.min(text.length(), next + (runsOn ? 1 : 0)));
            throw new Mistake.Found(start + 1, "expression-number", shown, MOST_DIGITS);
        }
        return new Token(Token.Kind.NUMBER, text.substring(start, next), start + 1);
    }

    private void skipDigits() {
        while (next < text.length() && isDigit(text.charAt(next))) {
            next++;
        }
    }

    private Token textLiteral() {
        int start = next;
        StringBuilder literal = new StringBuilder();
        next++;
        while (next < text.length()) {
            char read = text.charAt(next);
            if (read == '\'' && !text.startsWith("''", next)) {
                next++;
                return new Token(Token.Kind.TEXT, literal.toString(), start + 1);
            }
            mustBeVisible(read);
            literal.append(read);
            next += read == '\'' ? 2 : 1;
        }
        throw new Mistake.Found(start + 1, "expression-text-open", text.substring(start));
    }

    /** Control, direction and other characters nobody sees would make a text look like another one. */
    private void mustBeVisible(char read) {
        if (read != ' ' && !isVisible(read)) {
            throw new Mistake.Found(next + 1, "expression-invisible", codePoint(read));
        }
    }

    private Token sign() {
        int start = next;
        for (String foreign : FOREIGN) {
            if (text.startsWith(foreign, start)) {
                throw new Mistake.Found(start + 1, "expression-sign", foreign, "");
            }
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, start)) {
                next += sign.length();
                return new Token(Token.Kind.SIGN, sign, start + 1);
            }
        }
        int read = text.codePointAt(start);
        String shown = isVisible(read) ? Character.toString(read) : "";
        boolean plain = read > ' ' && read < 127;
        throw new Mistake.Found(start + 1, "expression-sign", shown, plain ? "" : " (" + codePoint(read) + ")");
    }

    private static boolean isVisible(int read) {
        return switch (Character.getType(read)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String codePoint(int read) {
        return String.format(Locale.ROOT, "U+%04X", read);
    }

    private static boolean isLetter(char read) {
        return (read >= 'a' && read <= 'z') || (read >= 'A' && read <= 'Z') || read == '_';
    }

    private static boolean isDigit(char read) {
        return read >= '0' && read <= '9';
    }
}
