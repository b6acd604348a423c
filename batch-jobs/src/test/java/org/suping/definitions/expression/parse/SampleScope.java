package org.suping.definitions.expression.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.vocabulary.Text;

/** The names the tests of expressions use. */
public final class SampleScope {

    public static final Map<String, Scope.Name> NAMES = names();
    public static final Scope ROWS = Scope.rows(NAMES);
    public static final Scope FIGURES = Scope.figures(Map.of(
            "value", new Scope.Name(ValueType.NUMBER, new Text("指标值", "value")),
            "points", new Scope.Name(ValueType.NUMBER, new Text("分值", "points"))));

    private SampleScope() {}

    public static Expression condition(String text) {
        return ExpressionParser.parse(text, ROWS, ValueType.BOOLEAN).orThrow();
    }

    public static Expression rule(String text) {
        return ExpressionParser.parse(text, FIGURES, ValueType.NUMBER).orThrow();
    }

    private static Map<String, Scope.Name> names() {
        Map<String, Scope.Name> names = new LinkedHashMap<>();
        names.put("received_on", new Scope.Name(ValueType.DATE, new Text("受理日期", "day received")));
        names.put("closed_on", new Scope.Name(ValueType.DATE, new Text("办结日期", "day closed")));
        names.put("days_to_tell", new Scope.Name(ValueType.NUMBER, new Text("告知用时", "days to tell")));
        names.put("amount", new Scope.Name(ValueType.NUMBER, new Text("金额", "amount")));
        names.put("note", new Scope.Name(ValueType.TEXT, new Text("备注", "note")));
        Map<String, Text> channels = new LinkedHashMap<>();
        channels.put("regulator", new Text("监管转办", "forwarded by the regulator"));
        channels.put("hotline", new Text("热线电话", "hotline"));
        names.put("channel", new Scope.Name(ValueType.TEXT, new Text("渠道", "channel"), channels));
        return names;
    }
}
