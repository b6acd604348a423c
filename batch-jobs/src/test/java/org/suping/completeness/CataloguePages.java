package org.suping.completeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.Clause;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Text;

/** The page of the documentation that lists every indicator, check and criterion that ships. */
final class CataloguePages {

    private static final String HEAD = """
            # What ships: indicators, checks and criteria

            Made from `config/` by `CompletenessTest`; `-Dsuping.golden=write` writes it anew. What each indicator counts, in words
            and in SQL, with its clause: `./suping indicators CP-02`, and all on one page: `./suping indicators --doc`. How criteria
            score: [scheme.md](scheme.md).
            """;

    private final Definitions definitions;
    private final StringBuilder page = new StringBuilder(HEAD);

    private CataloguePages(Definitions definitions) {
        this.definitions = definitions;
    }

    static String of(Definitions definitions) {
        CataloguePages pages = new CataloguePages(definitions);
        pages.addIndicators();
        pages.addChecks();
        definitions.schemes().forEach(pages::addScheme);
        return pages.page.toString();
    }

    private void addIndicators() {
        Map<String, Map<String, IndicatorDefinition>> byRecord = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : definitions.indicators().values()) {
            byRecord.computeIfAbsent(indicator.terms().get(0).record(), record -> new TreeMap<>())
                    .put(indicator.code(), indicator);
        }
        page.append("\n## Indicators\n");
        byRecord.forEach((record, indicators) -> {
            Text name = definitions.record(record).name();
            page.append("\n### ").append(both(name)).append("\n\n");
            addTable("code", "indicator", "unit", "clause", "formula");
            indicators.values().forEach(this::addIndicator);
        });
    }

    private void addIndicator(IndicatorDefinition indicator) {
        Clause clause = indicator.clause();
        addRow(
                indicator.code(),
                both(indicator.name()),
                indicator.unit().en(),
                words(clause.certainty()),
                words(clause.formulaCertainty()));
    }

    private void addChecks() {
        page.append("\n## Checks\n\n");
        addTable("code", "check", "what it does", "looked at");
        for (CheckDefinition check : definitions.checks().values()) {
            String severity = switch (check.severity()) {
                case HARD -> "blocks";
                case SOFT -> "wants an explanation";
                case NOTE -> "informs";
            };
            addRow(check.code(), both(check.name()), severity, check.everyUnit() ? "every unit" : "the reporting unit");
        }
    }

    private void addScheme(SchemeDefinition scheme) {
        page.append("\n## Criteria of ").append(scheme.id()).append("\n");
        for (Element element : scheme.elements()) {
            page.append("\n### ")
                    .append(element.code())
                    .append(' ')
                    .append(both(element.name()))
                    .append(", ")
                    .append(element.weight().toPlainString())
                    .append(" points\n\n");
            addTable("code", "criterion", "points", "rests on", "published");
            element.criteria().forEach(this::addCriterion);
        }
    }

    private void addCriterion(Criterion criterion) {
        String indicator = criterion.indicator();
        addRow(
                criterion.code(),
                both(criterion.name()),
                criterion.isDeduction() ? "deducts" : criterion.points().toPlainString(),
                indicator == null ? "a judgement" : indicator,
                words(criterion.certainty()));
    }

    private void addTable(String... headings) {
        addRow(headings);
        page.append("|---".repeat(headings.length)).append("|\n");
    }

    private void addRow(String... cells) {
        page.append("| ").append(String.join(" | ", List.of(cells))).append(" |\n");
    }

    private static String both(Text text) {
        return text.zh() + " " + text.en();
    }

    private static String words(Certainty certainty) {
        return certainty.text().en();
    }
}
