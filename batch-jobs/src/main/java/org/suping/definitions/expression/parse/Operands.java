package org.suping.definitions.expression.parse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suping.definitions.expression.Arithmetic;
import org.suping.definitions.expression.Arithmetic.Operator;
import org.suping.definitions.expression.Choice;
import org.suping.definitions.expression.Function;
import org.suping.definitions.expression.Leaf.DateLiteral;
import org.suping.definitions.expression.Leaf.NumberLiteral;
import org.suping.definitions.expression.Leaf.TextLiteral;
import org.suping.definitions.expression.Leaf.TruthLiteral;
import org.suping.definitions.expression.Node;
import org.suping.definitions.expression.ValueType;

/** The tighter half of the grammar: sums, products, signs, literals, names, calls and CASE. */
final class Operands {

    private final ExpressionParser whole;
    private final Tokens tokens;
    private final Scope scope;
    private final Typing typing;

    Operands(ExpressionParser whole, Tokens tokens, Scope scope, Typing typing) {
        this.whole = whole;
        this.tokens = tokens;
        this.scope = scope;
        this.typing = typing;
    }

    Placed sum() {
        Placed left = product();
        while (tokens.peek().isSign("+") || tokens.peek().isSign("-")) {
            Operator operator = tokens.take().text().equals("+") ? Operator.PLUS : Operator.MINUS;
            left = operation(operator, left, product());
        }
        return left;
    }

    private Placed product() {
        Placed left = signed();
        while (tokens.peek().isSign("*") || tokens.peek().isSign("/")) {
            Token sign = tokens.take();
            if (sign.text().equals("/") && !typing.allowsDivision()) {
                throw new Mistake.Found(sign.position(), "expression-division");
            }
            left = operation(sign.text().equals("*") ? Operator.TIMES : Operator.DIVIDED_BY, left, signed());
        }
        return left;
    }

    private Placed operation(Operator operator, Placed left, Placed right) {
        Node first = typing.mustBe(left, ValueType.NUMBER);
        Node second = typing.mustBe(right, ValueType.NUMBER);
        return left.as(new Arithmetic.Operation(operator, first, second));
    }

    private Placed signed() {
        int position = tokens.position();
        if (!tokens.takeSign("-")) {
            return atom();
        }
        tokens.deeper();
        Placed operand = signed();
        tokens.higher();
        return new Placed(new Arithmetic.Negative(typing.mustBe(operand, ValueType.NUMBER)), position);
    }

    private Placed atom() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> literal(new NumberLiteral(new BigDecimal(token.text())));
            case TEXT -> literal(TextLiteral.quoted(token.text()));
            case WORD -> word(token);
            case SIGN -> bracketed();
            case END -> throw tokens.noOperand();
        };
    }

    private Placed literal(Node node) {
        return new Placed(node, tokens.take().position());
    }

    private Placed bracketed() {
        int position = tokens.position();
        if (!tokens.takeSign("(")) {
            throw tokens.noOperand();
        }
        tokens.deeper();
        Placed inner = whole.expression();
        tokens.higher();
        tokens.mustTakeSign(")");
        return new Placed(inner.node(), position);
    }

    private Placed word(Token token) {
        return switch (token.text().toUpperCase(Locale.ROOT)) {
            case "TRUE" -> literal(new TruthLiteral(true));
            case "FALSE" -> literal(new TruthLiteral(false));
            case "DATE" -> date();
            case "CASE" -> choice();
            case "NULL" -> throw new Mistake.Found(token.position(), "expression-null");
            default -> nameOrCall(token);
        };
    }

    private Placed nameOrCall(Token token) {
        Scope.Name name = scope.names().get(token.text());
        if (name == null && !Function.NAMES.contains(token.text())) {
            throw tokens.noOperand();
        }
        tokens.take();
        if (name == null || tokens.peek().isSign("(")) {
            return call(token);
        }
        return new Placed(scope.leaf(token.text(), name), token.position());
    }

    private Placed date() {
        int position = tokens.take().position();
        Token day = tokens.peek();
        if (day.kind() != Token.Kind.TEXT) {
            throw tokens.unexpected("'2026-01-31'");
        }
        tokens.take();
        try {
            if (day.text().matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
                return new Placed(new DateLiteral(LocalDate.parse(day.text())), position);
            }
        } catch (DateTimeException noSuchDay) {
            // told below, like a text that is not a day at all
        }
        throw new Mistake.Found(day.position(), "expression-date", day.text());
    }

    private Placed choice() {
        int position = tokens.take().position();
        tokens.deeper();
        List<Choice.Branch> branches = new ArrayList<>();
        tokens.mustTakeWord("WHEN");
        Placed first = null;
        do {
            Node condition = typing.mustBe(whole.expression(), ValueType.BOOLEAN);
            tokens.mustTakeWord("THEN");
            Placed result = whole.expression();
            first = first == null ? result : first;
            branches.add(new Choice.Branch(condition, typing.mustMatch(first, result)));
        } while (tokens.takeWord("WHEN"));
        tokens.mustTakeWord("ELSE");
        Node otherwise = typing.mustMatch(first, whole.expression());
        tokens.mustTakeWord("END");
        tokens.higher();
        return new Placed(new Choice(otherwise.type(), List.copyOf(branches), otherwise), position);
    }

    private Placed call(Token name) {
        tokens.deeper();
        tokens.mustTakeSign("(");
        List<Placed> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (tokens.takeSign(","));
        tokens.mustTakeSign(")");
        tokens.higher();
        return new Placed(Calls.of(name, arguments, typing), name.position());
    }
}
