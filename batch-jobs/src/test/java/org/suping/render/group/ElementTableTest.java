package org.suping.render.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suping.definitions.SchemeDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.SchemeDefinition.Element;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.render.group.ElementTable.Scores;
import org.suping.render.ranking.Ranking;
import org.suping.vocabulary.Period;

/** Of a criterion and a deduction 3100 has 6 and −1, 3200 nothing to earn and nothing deducted, 3300 neither. */
class ElementTableTest {

    private static final Ranking NOBODY = Ranking.of(List.of());

    private final SchemeDefinition scheme = DefinitionsLoader.loadOrThrow(Path.of("..", "config"))
            .schemeFor(Period.parse("2026Q3"))
            .orElseThrow();
    private final Element element = scheme.elements().get(0);
    private final Scores earning = new Scores(criterion(false), Map.of("3100", new BigDecimal("6")), NOBODY);
    private final Scores deducting =
            new Scores(criterion(true), Map.of("3100", new BigDecimal("-1"), "3200", new BigDecimal("0.0")), NOBODY);

    private Criterion criterion(boolean isDeduction) {
        return scheme.elements().stream()
                .flatMap(each -> each.criteria().stream())
                .filter(each -> each.isDeduction() == isDeduction)
                .findFirst()
                .orElseThrow();
    }

    private ElementTable table(Scores... scores) {
        return new ElementTable(element, List.of("1000", "3100", "3200", "3300"), List.of(scores), List.of(), Set.of());
    }

    @Test
    void gives_no_place_for_nothing_deducted_where_nothing_could_be_earned() {
        ElementTable table = table(earning, deducting);

        assertThat(table.earned("3100")).hasValue(new BigDecimal("5"));
        assertThat(table.earned("3200")).isEmpty();
        assertThat(table.branches().places()).extracting(Ranking.Place::unit).containsExactly("3100");
    }

    @Test
    void counts_deductions_alone_where_an_element_has_nothing_else() {
        ElementTable table = table(deducting);

        assertThat(table.earned("3200")).hasValue(new BigDecimal("0.0"));
        assertThat(table.earned("3300")).isEmpty();
    }
}
