package org.suping.definitions.expression.parse;

import java.util.ArrayList;
import java.util.List;
import org.suping.definitions.expression.Function;
import org.suping.findings.NearestName;

/**
 * The words of an expression that mean nothing in its scope, or that stand for nothing that is stored.
 *
 * @param names those that stand where a name stands, told or not: the reading goes on as if they fitted everywhere
 * @param areNames whether there are no others: after an unknown function the rest cannot be understood
 */
record UnknownWords(List<Mistake> mistakes, List<String> names, boolean areNames) {

    static UnknownWords in(List<Token> tokens, Scope scope) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean areNames = true;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.WORD || Keywords.isKeyword(token.text())) {
                continue;
            }
            boolean called = tokens.get(i + 1).isSign("(");
            if (Keywords.isForeign(token.text())) {
                mistakes.add(Mistake.of(token.position(), "expression-foreign-word", token.text()));
                areNames = false;
            } else if (called && !Function.NAMES.contains(token.text())) {
                mistakes.add(unknown(token, "expression-unknown-function", Function.NAMES));
                areNames = false;
            } else if (!called && !scope.names().containsKey(token.text())) {
                names.add(token.text());
                addName(token, scope, mistakes);
            } else if (!called && scope.leftOut().contains(token.text())) {
                mistakes.add(Mistake.of(token.position(), "definition-left-out", token.text()));
            }
        }
        return new UnknownWords(mistakes, names, areNames);
    }

    /** Where some names could not be read it may be one of them, unless it is nearly one that could. */
    private static void addName(Token token, Scope scope, List<Mistake> mistakes) {
        List<String> known = scope.names().keySet().stream().sorted().toList();
        if (scope.whole() || NearestName.of(token.text(), known).isPresent()) {
            mistakes.add(unknown(token, "expression-unknown-name", known));
        }
    }

    private static Mistake unknown(Token token, String code, List<String> known) {
        return NearestName.quoted(token.text(), known)
                .map(nearest -> Mistake.of(token.position(), code + "-near", token.text(), nearest))
                .orElseGet(() -> Mistake.of(token.position(), code, token.text(), String.join(", ", known)));
    }
}
