package org.suping.definitions.expression.parse;

import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.expression.Function;
import org.suping.definitions.expression.Node;
import org.suping.definitions.expression.ValueType;

/** Calls with the right number and types of arguments. */
final class Calls {

    private Calls() {}

    static Node of(Token name, List<Placed> arguments, Typing typing) {
        return switch (name.text()) {
            case "add_days" -> {
                mustHave(2, name, arguments);
                yield new Function.AddDays(
                        typing.mustBe(arguments.get(0), ValueType.DATE),
                        typing.mustBe(arguments.get(1), ValueType.NUMBER));
            }
            case "days_between" -> {
                mustHave(2, name, arguments);
                yield new Function.DaysBetween(
                        typing.mustBe(arguments.get(0), ValueType.DATE),
                        typing.mustBe(arguments.get(1), ValueType.DATE));
            }
            case "abs" -> {
                mustHave(1, name, arguments);
                yield new Function.Absolute(typing.mustBe(arguments.get(0), ValueType.NUMBER));
            }
            default -> extreme(name, arguments, typing);
        };
    }

    private static void mustHave(int count, Token name, List<Placed> arguments) {
        if (arguments.size() != count) {
            throw new Mistake.Found(
                    name.position(), "expression-arguments", name.text(), arguments.size(), Integer.toString(count));
        }
    }

    private static Node extreme(Token name, List<Placed> arguments, Typing typing) {
        if (arguments.size() < 2) {
            throw new Mistake.Found(name.position(), "expression-arguments", name.text(), arguments.size(), "2, 3 …");
        }
        Placed first = arguments.get(0);
        List<Node> nodes = new ArrayList<>();
        for (Placed argument : arguments) {
            nodes.add(typing.mustBeOrdered(first, argument));
        }
        return new Function.Extreme(name.text().equals("max"), first.node().type(), List.copyOf(nodes));
    }
}
