package org.suping.definitions.expression.parse;

import java.util.List;
import org.suping.findings.Finding;
import org.suping.findings.Severity;

/**
 * What is wrong in the text of an expression.
 *
 * @param position of the first wrong character, the first of the text being 1
 * @param code of the finding
 * @param arguments of its sentences
 */
public record Mistake(int position, String code, List<Object> arguments) {

    static Mistake of(int position, String code, Object... arguments) {
        return new Mistake(position, code, List.of(arguments));
    }

    /** The mistake as a finding at a place the caller knows, as {@code config/indicators/CP-02.yml:9:17}. */
    public Finding at(String where) {
        return Finding.of(code, Severity.HARD, where, arguments.toArray());
    }

    /** Ends the parsing: what follows cannot be understood. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Mistake mistake;

        Found(int position, String code, Object... arguments) {
            super(code, null, false, false);
            this.mistake = Mistake.of(position, code, arguments);
        }

        Mistake mistake() {
            return mistake;
        }
    }
}
