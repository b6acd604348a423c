package org.suping.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.suping.check.compare.UnitWords;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.Organisation;
import org.suping.findings.Finding;
import org.suping.vocabulary.Text;

/** The findings of one check: its sentences with the numbers put in as they stand in the figures. */
record CheckSentences(CheckDefinition check, Organisation organisation) {

    Finding finding(String unit, Map<String, Text> values) {
        return new Finding(
                check.code(),
                check.severity(),
                UnitWords.where(organisation.unit(unit)),
                filledIn(check.found(), values),
                filledIn(check.expected(), values),
                filledIn(check.action(), values));
    }

    static Map<String, Text> numbers(Map<String, BigDecimal> numbers) {
        Map<String, Text> values = new LinkedHashMap<>();
        numbers.forEach((name, number) -> values.put(name, number(number)));
        return values;
    }

    /** As people write it: {@code 1,829}, {@code −91.27}. */
    static Text number(BigDecimal number) {
        return Text.same(String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number)
                .replace('-', '−'));
    }

    private static Text filledIn(Text sentence, Map<String, Text> values) {
        String zh = sentence.zh();
        String en = sentence.en();
        for (Map.Entry<String, Text> value : values.entrySet()) {
            String name = "{" + value.getKey() + "}";
            zh = zh.replace(name, value.getValue().zh());
            en = en.replace(name, value.getValue().en());
        }
        return new Text(zh, en);
    }
}
