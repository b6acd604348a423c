package org.suping.render;

import static org.suping.definitions.IndicatorDefinition.Formula.AMOUNT;
import static org.suping.definitions.IndicatorDefinition.Formula.MEDIAN;
import static org.suping.definitions.IndicatorDefinition.Formula.RATIO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suping.definitions.Clause;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.ExpressionParser;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.expression.parse.Scope.Name;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Text;

/** Six indicators: counts, ratios, a median and a distinct count. */
final class SampleIndicators {

    private SampleIndicators() {}

    static Map<String, IndicatorDefinition> indicators() {
        Clause law = new Clause(
                new Text("银保监会令2020年第3号 第十九条", "CBIRC Order 2020 No. 3, Art. 19"),
                Certainty.OFFICIAL,
                Certainty.UNVERIFIED);
        Clause bulletin = new Clause(
                new Text("监管投诉情况通报口径", "Regulator's complaint bulletins"), Certainty.OFFICIAL, Certainty.OFFICIAL);
        TermDefinition received = count("count", "complaint", "received_on", "", "本期受理的投诉", "complaints received");
        Map<String, IndicatorDefinition> all = new TreeMap<>();
        all.put(
                "CP-01",
                new IndicatorDefinition(
                        "CP-01",
                        new Text("受理投诉量", "Complaints received"),
                        new Text("本期受理的消费投诉件数。", "Consumer complaints received in the period."),
                        new Text("件", "cases"),
                        AMOUNT,
                        List.of(received),
                        BigDecimal.ONE,
                        0,
                        List.of("channel", "category", "line"),
                        bulletin));
        all.put(
                "CP-02",
                new IndicatorDefinition(
                        "CP-02",
                        new Text("15日告知率", "Told within 15 days"),
                        new Text(
                                "应告知日在本期的投诉中,15 日内作出处理决定并告知的比例。",
                                "Of the complaints due in the period, the share decided and told within 15 days."),
                        new Text("%", "%"),
                        RATIO,
                        List.of(
                                count(
                                        "numerator",
                                        "complaint",
                                        "due_on",
                                        "days_to_tell <= 15",
                                        "15 日内告知的投诉",
                                        "told within 15 days"),
                                count("denominator", "complaint", "due_on", "", "应告知日在本期的投诉", "due in the period")),
                        new BigDecimal("100"),
                        2,
                        List.of("channel"),
                        law));
        all.put(
                "CP-03",
                new IndicatorDefinition(
                        "CP-03",
                        new Text("监管转办占比", "Share from the regulator"),
                        new Text("本期受理的投诉中由监管部门转办的比例。", "Share of complaints forwarded by the regulator."),
                        new Text("%", "%"),
                        RATIO,
                        List.of(
                                count(
                                        "numerator",
                                        "complaint",
                                        "received_on",
                                        "channel = 'regulator'",
                                        "监管转办的投诉",
                                        "forwarded by the regulator"),
                                count("denominator", "complaint", "received_on", "", "本期受理的投诉", "complaints received")),
                        new BigDecimal("100"),
                        2,
                        List.of(),
                        bulletin));
        all.put(
                "CP-04",
                new IndicatorDefinition(
                        "CP-04",
                        new Text("亿元保费投诉量", "Complaints per 100 million yuan"),
                        new Text("每亿元保费收入对应的投诉件数。", "Complaints per 100 million yuan of premium."),
                        new Text("件/亿元", "per CNY 100m"),
                        RATIO,
                        List.of(
                                received("numerator"),
                                new TermDefinition(
                                        "denominator",
                                        Kind.SUM,
                                        "exposure",
                                        "premium",
                                        TermDefinition.Moment.within("month"),
                                        null,
                                        "",
                                        new Text("本期保费收入(元)", "premium of the period (yuan)"))),
                        new BigDecimal("100000000"),
                        2,
                        List.of(),
                        bulletin));
        all.put(
                "CP-05",
                new IndicatorDefinition(
                        "CP-05",
                        new Text("办结时长中位数", "Median days to close"),
                        new Text("本期办结的投诉从受理到办结天数的中位数。", "Median days from receipt to closing."),
                        new Text("日", "days"),
                        MEDIAN,
                        List.of(new TermDefinition(
                                "histogram",
                                Kind.HISTOGRAM,
                                "complaint",
                                "days_to_close",
                                TermDefinition.Moment.within("closed_on"),
                                null,
                                "",
                                new Text("本期办结的投诉", "complaints closed"))),
                        BigDecimal.ONE,
                        1,
                        List.of(),
                        law));
        all.put(
                "CP-06",
                new IndicatorDefinition(
                        "CP-06",
                        new Text("投诉人数", "Complainants"),
                        new Text("本期提出投诉的不同消费者人数。", "Distinct consumers who complained."),
                        new Text("人", "persons"),
                        AMOUNT,
                        List.of(new TermDefinition(
                                "distinct",
                                Kind.DISTINCT,
                                "complaint",
                                "id_no_hash",
                                TermDefinition.Moment.within("received_on"),
                                null,
                                "",
                                new Text("不同证件号码的投诉人", "complainants by identity number"))),
                        BigDecimal.ONE,
                        0,
                        List.of(),
                        bulletin));
        return all;
    }

    private static TermDefinition received(String name) {
        return count(name, "complaint", "received_on", "", "本期受理的投诉", "complaints received");
    }

    private static TermDefinition count(String name, String record, String date, String filter, String zh, String en) {
        Expression expression = filter.isEmpty() ? null : filter(filter);
        return new TermDefinition(
                name,
                Kind.COUNT,
                record,
                null,
                TermDefinition.Moment.within(date),
                expression,
                filter,
                new Text(zh, en));
    }

    /** Days and channel of a complaint, the two names the sample's filters use. */
    private static Expression filter(String text) {
        Name days = new Name(ValueType.NUMBER, new Text("告知天数", "days to tell"));
        Name channel = new Name(
                ValueType.TEXT, new Text("渠道", "channel"), Map.of("regulator", new Text("监管转办", "the regulator")));
        Scope complaint = Scope.rows(Map.of("days_to_tell", days, "channel", channel));
        return ExpressionParser.parse(text, complaint, ValueType.BOOLEAN).orThrow();
    }
}
