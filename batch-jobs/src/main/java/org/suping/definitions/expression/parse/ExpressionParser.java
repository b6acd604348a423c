package org.suping.definitions.expression.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suping.definitions.expression.Condition;
import org.suping.definitions.expression.Logic;
import org.suping.definitions.expression.Node;
import org.suping.definitions.expression.Node.Binding;
import org.suping.definitions.expression.Relation;
import org.suping.definitions.expression.ValueType;

/**
 * Reads the text of a filter, a derived column, a check or a scoring rule.
 *
 * <p>A small subset of SQL's expressions:
 *
 * <pre>
 *   'text'  12  0.5  DATE '2026-01-01'  TRUE  FALSE  name  ( … )
 *   OR  AND  NOT  = &lt;&gt; &lt; &lt;= &gt; &gt;=  [NOT] IN (…)  [NOT] BETWEEN … AND …  IS [NOT] NULL  + - * /
 *   CASE WHEN … THEN … ELSE … END
 *   add_days(date, n)  days_between(from, to)  min(a, b, …)  max(a, b, …)  abs(x)
 * </pre>
 *
 * <p>Anything else is a {@link Mistake} with its position. Unknown words and values that do not fit are all told at once;
 * an unknown function and a mistake of grammar end the reading.
 */
public final class ExpressionParser {

    private final Tokens tokens;
    private final Operands operands;
    private final Typing typing;

    private ExpressionParser(List<Token> tokens, Scope scope) {
        this.tokens = new Tokens(tokens);
        this.typing = new Typing(scope);
        this.operands = new Operands(this, this.tokens, scope, typing);
    }

    /** Reads a text as an expression of the expected type. */
    public static ParsedExpression parse(String text, Scope scope, ValueType expected) {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Node> read = Optional.empty();
        try {
            List<Token> tokens = Lexer.tokens(text);
            UnknownWords unknown = UnknownWords.in(tokens, scope);
            mistakes.addAll(unknown.mistakes());
            if (unknown.areNames()) {
                Node whole = new ExpressionParser(tokens, scope.with(unknown.names())).whole(expected, mistakes);
                read = Optional.of(whole).filter(node -> unknown.names().isEmpty());
            }
        } catch (Mistake.Found found) {
            mistakes.add(found.mistake());
        }
        mistakes.sort(Comparator.comparingInt(Mistake::position));
        return new ParsedExpression(mistakes.isEmpty() ? read.orElse(null) : null, mistakes);
    }

    /** The tree, and what does not fit in it; a mistake of grammar is thrown, after those were told. */
    private Node whole(ValueType expected, List<Mistake> mistakes) {
        try {
            Placed whole = expression();
            tokens.mustEnd();
            return typing.mustBe(whole, expected);
        } finally {
            mistakes.addAll(typing.mistakes());
        }
    }

    /** The loosest: conditions joined by OR. */
    Placed expression() {
        return joined(Binding.OR);
    }

    private Placed joined(Binding binding) {
        boolean or = binding == Binding.OR;
        Placed first = or ? joined(Binding.AND) : negation();
        List<Node> parts = new ArrayList<>(List.of(first.node()));
        while (tokens.takeWord(binding.name())) {
            typing.mustBe(first, ValueType.BOOLEAN);
            parts.add(typing.mustBe(or ? joined(Binding.AND) : negation(), ValueType.BOOLEAN));
        }
        return parts.size() == 1 ? first : first.as(new Logic.Joined(binding, List.copyOf(parts)));
    }

    private Placed negation() {
        int position = tokens.position();
        if (!tokens.takeWord("NOT")) {
            return condition();
        }
        tokens.deeper();
        Placed inner = negation();
        tokens.higher();
        return new Placed(new Logic.Not(typing.mustBe(inner, ValueType.BOOLEAN)), position);
    }

    private Placed condition() {
        Placed left = operands.sum();
        if (tokens.takeWord("IS")) {
            boolean not = tokens.takeWord("NOT");
            tokens.mustTakeWord("NULL");
            return negated(not, left.as(new Condition.Empty(left.node())));
        }
        boolean not = tokens.takeWord("NOT");
        if (tokens.takeWord("IN")) {
            return negated(not, left.as(new Condition.Among(left.node(), options(left))));
        }
        if (tokens.takeWord("BETWEEN")) {
            Node from = typing.mustBeOrdered(left, operands.sum());
            tokens.mustTakeWord("AND");
            Node to = typing.mustBeOrdered(left, operands.sum());
            return negated(not, left.as(new Condition.Within(left.node(), from, to)));
        }
        if (not) {
            throw tokens.unexpected("IN / BETWEEN");
        }
        return tokens.takeRelation().map(relation -> compared(left, relation)).orElse(left);
    }

    private static Placed negated(boolean not, Placed condition) {
        return not ? condition.as(new Logic.Not(condition.node())) : condition;
    }

    private Placed compared(Placed left, Relation relation) {
        Placed right = operands.sum();
        if (relation.isOrder()) {
            return left.as(new Condition.Comparison(relation, left.node(), typing.mustBeOrdered(left, right)));
        }
        Node second = typing.mustMatch(left, right);
        Node first = typing.coded(right, left);
        return left.as(new Condition.Comparison(relation, first, second));
    }

    private List<Node> options(Placed left) {
        tokens.mustTakeSign("(");
        List<Node> options = new ArrayList<>();
        do {
            options.add(typing.mustMatch(left, operands.sum()));
        } while (tokens.takeSign(","));
        tokens.mustTakeSign(")");
        return List.copyOf(options);
    }
}
