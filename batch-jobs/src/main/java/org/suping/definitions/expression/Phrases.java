package org.suping.definitions.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Words put together in both languages at once. */
final class Phrases {

    private Phrases() {}

    static Text label(String key, Object... arguments) {
        return Labels.text("expression." + key, arguments);
    }

    static Text bracketed(Text inner) {
        return new Text("(" + inner.zh() + ")", "(" + inner.en() + ")");
    }

    static Text joined(List<Text> parts, String separatorKey) {
        Text separator = label(separatorKey);
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining(separator.zh())),
                parts.stream().map(Text::en).collect(Collectors.joining(separator.en())));
    }

    static Text infix(Text left, String symbol, Text right) {
        return new Text(left.zh() + symbol + right.zh(), left.en() + symbol + right.en());
    }

    /** A value as a reader writes it: the true minus sign, no exponent, the ISO date. */
    static Text value(@Nullable Object value) {
        if (value == null) {
            return label("nothing");
        }
        if (value instanceof Boolean truth) {
            return label(truth ? "true" : "false");
        }
        String plain = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return Text.same(value instanceof Number ? plain.replace('-', '−') : plain);
    }
}
