package org.suping.definitions.expression.parse;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.suping.definitions.expression.ValueType;
import org.suping.vocabulary.Text;

/**
 * The names an expression may use.
 *
 * @param names what each stands for
 * @param division whether {@code /} may be used: over rows the engine would divide inexactly
 * @param whole whether these are all; where some could not be read, an unknown name may be one of them
 */
public record Scope(Map<String, Name> names, boolean division, boolean whole) {

    public Scope {
        names = Map.copyOf(names);
    }

    /** Columns of a row: rendered to SQL, therefore without division. */
    public static Scope rows(Map<String, Name> names) {
        return new Scope(names, false, true);
    }

    /** Figures of a unit: evaluated here only. */
    public static Scope figures(Map<String, Name> names) {
        return new Scope(names, true, true);
    }

    /** The same names, and whether these are all. */
    public Scope whole(boolean whole) {
        return new Scope(names, division, whole);
    }

    /** With names nobody knows, as if they fitted everywhere. */
    Scope with(Collection<String> unknown) {
        Map<String, Name> all = new HashMap<>(names);
        unknown.forEach(name -> all.putIfAbsent(name, new Name(ValueType.ANY, Text.same(name))));
        return new Scope(all, division, whole);
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
