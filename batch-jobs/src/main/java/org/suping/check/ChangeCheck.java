package org.suping.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suping.check.compare.ComparedFigure;
import org.suping.check.compare.Comparison;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.CodeList;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.findings.Finding;
import org.suping.measure.Breakdown;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * Which figures moved further than a threshold since the earlier period, the parts of a breakdown included. Like for like is
 * told beside it where units opened or closed.
 */
record ChangeCheck(Definitions definitions, Comparison comparison, CheckSentences sentences) {

    /** A finding for each figure that did. */
    List<Finding> findings(Rule.Change rule, List<String> units) {
        Set<String> looked = Set.copyOf(units);
        List<Finding> findings = new ArrayList<>();
        for (ComparedFigure figure : comparison.figures()) {
            boolean asked = figure.base().against().code().equals(rule.than())
                    && rule.indicators().contains(figure.key().indicator())
                    && looked.contains(figure.key().org());
            Optional<BigDecimal> growth = asked ? figure.growth() : Optional.empty();
            growth.filter(percent -> percent.abs().compareTo(rule.beyond()) > 0)
                    .filter(percent -> figure.now().max(figure.then()).compareTo(rule.least()) >= 0)
                    .ifPresent(percent ->
                            findings.add(sentences.finding(figure.key().org(), values(figure, percent, rule))));
        }
        return findings;
    }

    private Map<String, Text> values(ComparedFigure figure, BigDecimal percent, Rule.Change rule) {
        IndicatorDefinition indicator = definitions.indicator(figure.key().indicator());
        Map<String, Text> values = new HashMap<>();
        values.put("indicator", Text.same(indicator.code()));
        values.put("name", name(indicator, figure.key().breakdown()));
        values.put("now", CheckSentences.number(figure.now()));
        values.put("then", CheckSentences.number(figure.then()));
        values.put("unit", indicator.unit());
        values.put("growth", signed(percent));
        values.put("base", figure.sourceOfFinding());
        values.put("beyond", CheckSentences.number(rule.beyond()));
        values.put("least", CheckSentences.number(rule.least()));
        values.put("like_for_like", likeForLike(figure));
        return values;
    }

    private Text name(IndicatorDefinition indicator, Breakdown breakdown) {
        if (breakdown.isNone()) {
            return indicator.name();
        }
        Text part = definitions
                .record(indicator.terms().get(0).record())
                .column(breakdown.dimension())
                .map(column -> column.codeList())
                .map(list -> definitions.codeLists().get(list))
                .map(CodeList::codes)
                .map(codes -> codes.get(breakdown.value()))
                .orElseGet(() -> Text.same(breakdown.value()));
        return Labels.text("check.part-of", indicator.name(), part);
    }

    private Text likeForLike(ComparedFigure figure) {
        return figure.likeForLike()
                .map(same -> Labels.text(
                        "check.like-for-like",
                        CheckSentences.number(same.then()),
                        CheckSentences.number(same.now()),
                        same.growth().map(ChangeCheck::signed).orElse(Text.same("—")),
                        same.leftOut().words(definitions.organisation())))
                .orElse(Text.EMPTY);
    }

    private static Text signed(BigDecimal percent) {
        Text number = CheckSentences.number(percent);
        return percent.signum() > 0 ? new Text("+" + number.zh(), "+" + number.en()) : number;
    }
}
