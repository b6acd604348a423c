package org.suping.definitions.expression.parse;

import java.util.Map;
import org.suping.definitions.expression.ValueType;
import org.suping.vocabulary.Text;

/**
 * The names an expression may use.
 *
 * @param names what each stands for
 * @param division whether {@code /} may be used: over rows the engine would divide inexactly
 */
public record Scope(Map<String, Name> names, boolean division) {

    public Scope {
        names = Map.copyOf(names);
    }

    /** Columns of a row: rendered to SQL, therefore without division. */
    public static Scope rows(Map<String, Name> names) {
        return new Scope(names, false);
    }

    /** Figures of a unit: evaluated here only. */
    public static Scope figures(Map<String, Name> names) {
        return new Scope(names, true);
    }

    /**
     * What a name stands for.
     *
     * @param title in words
     * @param codes the only texts it can be equal to, with their words; empty where any text goes
     */
    public record Name(ValueType type, Text title, Map<String, Text> codes) {

        public Name(ValueType type, Text title) {
            this(type, title, Map.of());
        }
    }
}
