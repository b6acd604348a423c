package org.suping.definitions.expression;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suping.vocabulary.Text;

/** One node of the tree, and how tightly it binds. */
public sealed interface Node extends Expression permits Leaf, Logic, Condition, Arithmetic, Function, Choice {

    /** From loosest to tightest: what is looser than its place needs brackets. */
    enum Binding {
        OR,
        AND,
        NOT,
        COMPARISON,
        SUM,
        PRODUCT,
        SIGN,
        ATOM;

        Binding tighter() {
            return values()[ordinal() + 1];
        }
    }

    Binding binding();

    List<Node> children();

    @Override
    default Set<String> names() {
        Set<String> names = new TreeSet<>();
        children().forEach(child -> names.addAll(child.names()));
        return names;
    }

    default String sqlAt(Binding place) {
        return fits(place) ? sql() : "(" + sql() + ")";
    }

    default Text wordsAt(Binding place) {
        return fits(place) ? words() : Phrases.bracketed(words());
    }

    default Text filledInAt(Binding place, Values values) {
        return fits(place) ? filledIn(values) : Phrases.bracketed(filledIn(values));
    }

    private boolean fits(Binding place) {
        return binding().compareTo(place) >= 0;
    }
}
