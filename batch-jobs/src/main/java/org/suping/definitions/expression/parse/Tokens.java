package org.suping.definitions.expression.parse;

import java.util.List;
import java.util.Optional;
import org.suping.definitions.expression.Relation;

/** The tokens not read yet, and how deep in brackets the reading is. */
final class Tokens {

    /** Deeper than anyone writes; keeps recursion and the rendering of min and max small. */
    static final int DEEPEST = 12;

    private final List<Token> tokens;
    private int next;
    private int depth;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        return tokens.get(next++);
    }

    int position() {
        return peek().position();
    }

    boolean takeWord(String keyword) {
        boolean there = peek().isWord(keyword);
        next += there ? 1 : 0;
        return there;
    }

    boolean takeSign(String sign) {
        boolean there = peek().isSign(sign);
        next += there ? 1 : 0;
        return there;
    }

    Optional<Relation> takeRelation() {
        Optional<Relation> relation = peek().kind() == Token.Kind.SIGN ? Relation.of(peek().text()) : Optional.empty();
        next += relation.isPresent() ? 1 : 0;
        return relation;
    }

    void mustTakeWord(String keyword) {
        if (!takeWord(keyword)) {
            throw unexpected(keyword);
        }
    }

    void mustTakeSign(String sign) {
        if (!takeSign(sign)) {
            throw unexpected(sign);
        }
    }

    void mustEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw new Mistake.Found(position(), "expression-surplus", peek().shown());
        }
    }

    /** What stands here is not what should. */
    Mistake.Found unexpected(String expected) {
        return peek().kind() == Token.Kind.END
                ? new Mistake.Found(position(), "expression-ends", expected)
                : new Mistake.Found(position(), "expression-unexpected", peek().shown(), expected);
    }

    /** What stands here is no operand. */
    Mistake.Found noOperand() {
        return peek().kind() == Token.Kind.END
                ? new Mistake.Found(position(), "expression-ends-operand")
                : new Mistake.Found(position(), "expression-operand", peek().shown());
    }

    void deeper() {
        if (++depth > DEEPEST) {
            throw new Mistake.Found(position(), "expression-too-deep", DEEPEST);
        }
    }

    void higher() {
        depth--;
    }
}
