package org.suping.definitions.expression.parse;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.suping.definitions.expression.Leaf;
import org.suping.definitions.expression.ValueType;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * The names an expression may use.
 *
 * @param names what each stands for
 * @param division whether {@code /} may be used: over rows the engine would divide inexactly
 * @param whole whether these are all; where some could not be read, an unknown name may be one of them
 * @param leftOut those of the names that stand for nothing that is stored: a question about them has no answer
 */
public record Scope(Map<String, Name> names, boolean division, boolean whole, Set<String> leftOut) {

    /** What a filter calls the first and the last day of the period it is asked for. */
    private static final Name PERIOD_START = new Name(ValueType.DATE, Labels.text("expression.period-start"));

    private static final Name PERIOD_END = new Name(ValueType.DATE, Labels.text("expression.period-end"));

    public Scope {
        names = Map.copyOf(names);
        leftOut = Set.copyOf(leftOut);
    }

    /** Columns of a row: rendered to SQL, therefore without division. */
    public static Scope rows(Map<String, Name> names) {
        return new Scope(names, false, true, Set.of());
    }

    /** Figures of a unit: evaluated here only. */
    public static Scope figures(Map<String, Name> names) {
        return new Scope(names, true, true, Set.of());
    }

    /** The same names, and whether these are all. */
    public Scope whole(boolean whole) {
        return new Scope(names, division, whole, leftOut);
    }

    /** The same names, of which some are of columns that are left out. */
    public Scope leavingOut(Set<String> columns) {
        return new Scope(names, division, whole, columns);
    }

    /** And the days of the period, {@code period_start} and {@code period_end}; a column of such a name stays what it is. */
    public Scope ofPeriod() {
        Map<String, Name> all = new HashMap<>(names);
        all.putIfAbsent("period_start", PERIOD_START);
        all.putIfAbsent("period_end", PERIOD_END);
        return new Scope(all, division, whole, leftOut);
    }

    /** What a known name is in an expression. */
    Leaf leaf(String name, Name known) {
        boolean isLast = known == PERIOD_END;
        return isLast || known == PERIOD_START
                ? new Leaf.PeriodDay(name, isLast, known.title())
                : new Leaf.NameReference(name, known.type(), known.title());
    }

    /** With names nobody knows, as if they fitted everywhere. */
    Scope with(Collection<String> unknown) {
        Map<String, Name> all = new HashMap<>(names);
        unknown.forEach(name -> all.putIfAbsent(name, new Name(ValueType.ANY, Text.same(name))));
        return new Scope(all, division, whole, leftOut);
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
