package org.suping.definitions.expression.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suping.definitions.expression.Leaf.NameReference;
import org.suping.definitions.expression.Leaf.TextLiteral;
import org.suping.definitions.expression.Node;
import org.suping.definitions.expression.ValueType;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * What may meet what: only values of one type, and a code only one of its codes. What does not fit is remembered, and the
 * reading goes on.
 */
final class Typing {

    private final Scope scope;
    private final List<Mistake> mistakes = new ArrayList<>();

    Typing(Scope scope) {
        this.scope = scope;
    }

    Node mustBe(Placed placed, ValueType expected) {
        if (!placed.node().type().fits(expected)) {
            add(placed.position(), "expression-type", shown(placed), title(expected));
        }
        return placed.node();
    }

    /** Two sides that may be equal. */
    Node mustMatch(Placed side, Placed other) {
        mustMeet(side, other);
        return coded(side, other);
    }

    /** The other side; a text beside a coded column must be one of its codes and is given their words. */
    Node coded(Placed side, Placed other) {
        if (side.node() instanceof NameReference name && other.node() instanceof TextLiteral literal) {
            Map<String, Text> codes = codes(name);
            return codes.isEmpty() ? literal : coded(name, codes, literal, other.position());
        }
        return other.node();
    }

    /** Two sides one of which may be less: numbers or dates. */
    Node mustBeOrdered(Placed side, Placed other) {
        boolean fits = mustMeet(side, other);
        boolean ordered =
                side.node().type().fits(ValueType.NUMBER) || side.node().type().fits(ValueType.DATE);
        if (fits && !ordered) {
            add(side.position(), "expression-order", shown(side));
        }
        return other.node();
    }

    boolean allowsDivision() {
        return scope.division();
    }

    private boolean mustMeet(Placed side, Placed other) {
        ValueType type = side.node().type();
        boolean fits = other.node().type().fits(type);
        if (!fits) {
            boolean quotedDate = type == ValueType.DATE && other.node() instanceof TextLiteral;
            add(
                    other.position(),
                    quotedDate ? "expression-quoted-date" : "expression-mixed",
                    shown(other),
                    shown(side),
                    title(type));
        }
        return fits;
    }

    private void add(int position, String code, Object... arguments) {
        mistakes.add(Mistake.of(position, code, arguments));
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    private Map<String, Text> codes(NameReference reference) {
        Scope.Name name = scope.names().get(reference.name());
        return name == null ? Map.of() : name.codes();
    }

    private Node coded(NameReference name, Map<String, Text> codes, TextLiteral literal, int position) {
        Text words = codes.get(literal.value());
        if (words != null) {
            return new TextLiteral(literal.value(), words);
        }
        Set<String> known = codes.keySet();
        NearestName.quoted(literal.value(), known)
                .ifPresentOrElse(
                        nearest -> add(position, "expression-unknown-code-near", literal.value(), name.name(), nearest),
                        () -> add(
                                position,
                                "expression-unknown-code",
                                literal.value(),
                                name.name(),
                                String.join(", ", known)));
        return literal;
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
