package org.suping.definitions.expression.parse;

import java.util.Map;
import java.util.Set;
import org.suping.definitions.expression.Leaf.NameReference;
import org.suping.definitions.expression.Leaf.TextLiteral;
import org.suping.definitions.expression.Node;
import org.suping.definitions.expression.ValueType;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** What may meet what: only values of one type, and a code only one of its codes. */
final class Typing {

    private final Scope scope;

    Typing(Scope scope) {
        this.scope = scope;
    }

    Node mustBe(Placed placed, ValueType expected) {
        if (placed.node().type() != expected) {
            throw new Mistake.Found(placed.position(), "expression-type", shown(placed), title(expected));
        }
        return placed.node();
    }

    /** Two sides that may be equal; a text beside a coded column must be one of its codes and is given their words. */
    Node mustMatch(Placed side, Placed other) {
        mustMeet(side, other);
        if (side.node() instanceof NameReference name && other.node() instanceof TextLiteral literal) {
            Map<String, Text> codes = codes(name);
            return codes.isEmpty() ? literal : coded(name, codes, literal, other.position());
        }
        return other.node();
    }

    /** Two sides one of which may be less: numbers or dates. */
    Node mustBeOrdered(Placed side, Placed other) {
        mustMeet(side, other);
        if (side.node().type() != ValueType.NUMBER && side.node().type() != ValueType.DATE) {
            throw new Mistake.Found(side.position(), "expression-order", shown(side));
        }
        return other.node();
    }

    boolean allowsDivision() {
        return scope.division();
    }

    private void mustMeet(Placed side, Placed other) {
        ValueType type = side.node().type();
        if (type != other.node().type()) {
            boolean quotedDate = type == ValueType.DATE && other.node() instanceof TextLiteral;
            throw new Mistake.Found(
                    other.position(),
                    quotedDate ? "expression-quoted-date" : "expression-mixed",
                    shown(other),
                    shown(side),
                    title(type));
        }
    }

    private Map<String, Text> codes(NameReference reference) {
        Scope.Name name = scope.names().get(reference.name());
        return name == null ? Map.of() : name.codes();
    }

    private static Node coded(NameReference name, Map<String, Text> codes, TextLiteral literal, int position) {
        Text words = codes.get(literal.value());
        if (words != null) {
            return new TextLiteral(literal.value(), words);
        }
        Set<String> known = codes.keySet();
        throw NearestName.of(literal.value(), known)
                .map(nearest -> new Mistake.Found(
                        position, "expression-unknown-code-near", literal.value(), name.name(), nearest))
                .orElseGet(() -> new Mistake.Found(
                        position, "expression-unknown-code", literal.value(), name.name(), String.join(", ", known)));
    }

    private static Text shown(Placed placed) {
        Text type = title(placed.node().type());
        String written = placed.node().sql().replace("\"", "");
        return new Text(type.zh() + " " + written, type.en() + " " + written);
    }

    private static Text title(ValueType type) {
        return Labels.text("value-type." + type);
    }
}
