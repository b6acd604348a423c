package org.suping.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.SchemeDefinition.Level;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.ExpressionParser;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.expression.parse.Scope.Name;
import org.suping.definitions.scheme.Applicability;
import org.suping.definitions.scheme.ScoreRounding;
import org.suping.definitions.scheme.ScoringRule;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Text;

/** The 2025 scheme as the sample return uses it: seven elements, two of them scored. */
final class SampleScheme {

    private SampleScheme() {}

    static SchemeDefinition scheme() {
        return new SchemeDefinition(
                "CN-NFRA-2025-20",
                new Text("金融机构消费者权益保护监管评价办法", "Measures for the Supervisory Evaluation of Consumer Protection"),
                "金规〔2025〕20号",
                2025,
                null,
                ScoreRounding.halfUp(new BigDecimal("0.1")),
                Certainty.UNVERIFIED,
                elements(),
                levels(),
                Certainty.UNVERIFIED,
                List.of(),
                null,
                new Text(
                        "评价等级仅供内部自评使用,不得用于广告宣传或其他商业性披露。",
                        "The level serves internal self-assessment only and must not be used publicly."));
    }

    private static List<Element> elements() {
        List<Criterion> disputes = List.of(
                criterion("E4-1", "15日告知率", "Told within 15 days", "15", "CP-02"),
                criterion("E4-2", "办结时长", "Time to close", "8", "CP-05"),
                criterion("E4-3", "监管转办占比", "Share from the regulator", "5", "CP-03"));
        List<Criterion> service = List.of(criterion("E6-1", "亿元保费投诉量", "Complaints per 100 million", "6", "CP-04"));
        return List.of(
                element("E1", "体制机制", "Governance and mechanisms", "10", "11", List.of()),
                element("E2", "适当性管理", "Suitability", "10", "11", List.of()),
                element("E3", "营销行为管理", "Marketing conduct", "25", "28", List.of()),
                element("E4", "纠纷化解", "Dispute resolution", "25", "28", disputes),
                element("E5", "金融教育", "Financial education", "10", "11", List.of()),
                element("E6", "消费者服务", "Consumer service", "5", "6", service),
                element("E7", "个人信息保护", "Personal information protection", "5", "5", List.of()));
    }

    private static Element element(
            String code, String zh, String en, String floor, String weight, List<Criterion> criteria) {
        return new Element(code, new Text(zh, en), new BigDecimal(floor), new BigDecimal(weight), criteria);
    }

    private static Criterion criterion(String code, String zh, String en, String points, String indicator) {
        return new Criterion(
                code,
                new Text(zh, en),
                new BigDecimal(points),
                new ScoringRule.Formula(indicator, score("points * value / 100"), "points * value / 100"),
                Text.EMPTY,
                Applicability.ALWAYS,
                Certainty.UNVERIFIED);
    }

    private static Expression score(String text) {
        Name value = new Name(ValueType.NUMBER, new Text("数值", "value"));
        Name points = new Name(ValueType.NUMBER, new Text("分值", "points"));
        Scope figures = Scope.figures(Map.of("value", value, "points", points));
        return ExpressionParser.parse(text, figures, ValueType.NUMBER).orThrow();
    }

    private static List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        String[] codes = {"1", "2A", "2B", "2C", "3A", "3B", "3C", "4", "5"};
        String[] least = {"90", "85", "80", "75", "70", "65", "60", "45", "0"};
        for (int i = 0; i < codes.length; i++) {
            levels.add(new Level(codes[i], new BigDecimal(least[i])));
        }
        return levels;
    }
}
