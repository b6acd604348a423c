package org.suping.definitions.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Text;

/**
 * CASE: the result of the first branch whose condition is true, else the other result.
 *
 * @param type of every result
 */
public record Choice(ValueType type, List<Branch> branches, Node otherwise) implements Node {

    /** WHEN and THEN. */
    public record Branch(Node condition, Node result) {}

    @Override
    public Binding binding() {
        return Binding.ATOM;
    }

    @Override
    public List<Node> children() {
        List<Node> all = new ArrayList<>();
        for (Branch branch : branches) {
            all.add(branch.condition);
            all.add(branch.result);
        }
        all.add(otherwise);
        return all;
    }

    @Override
    public String sql() {
        StringBuilder sql = new StringBuilder("CASE");
        for (Branch branch : branches) {
            sql.append(" WHEN ").append(branch.condition.sql());
            sql.append(" THEN ").append(branch.result.sql());
        }
        return sql.append(" ELSE ").append(otherwise.sql()).append(" END").toString();
    }

    @Override
    public Text words() {
        List<Text> parts = new ArrayList<>();
        for (Branch branch : branches) {
            parts.add(Phrases.label("when", branch.condition.words(), branch.result.words()));
        }
        parts.add(Phrases.label("otherwise", otherwise.words()));
        return Phrases.bracketed(Phrases.joined(parts, "branches"));
    }

    @Override
    public Text filledIn(Values values) {
        return taken(values).filledIn(values);
    }

    @Override
    public Text filledInAt(Binding place, Values values) {
        return taken(values).filledInAt(place, values);
    }

    @Override
    public @Nullable Object evaluate(Values values) {
        return taken(values).evaluate(values);
    }

    private Node taken(Values values) {
        for (Branch branch : branches) {
            if (branch.condition.holds(values)) {
                return branch.result;
            }
        }
        return otherwise;
    }
}
