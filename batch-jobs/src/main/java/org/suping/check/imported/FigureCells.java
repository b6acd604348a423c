package org.suping.check.imported;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.findings.Finding;
import org.suping.findings.NearestName;
import org.suping.findings.Severity;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** One row of a file of figures, and everything that is wrong with it. */
final class FigureCells {

    /** Plain digits, or grouped by thousands throughout; a minus sign of either kind. */
    private static final Pattern NUMBER = Pattern.compile("[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})(?:\\.\\d{1,12})?");

    private static final String PERCENT = "%";
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Definitions definitions;
    private final Certainty otherwise;
    private final Map<ImportColumn, String> cells;
    private final String place;
    private final List<Finding> findings = new ArrayList<>();

    FigureCells(Definitions definitions, Certainty otherwise, Map<ImportColumn, String> cells, String place) {
        this.definitions = definitions;
        this.otherwise = otherwise;
        this.cells = cells;
        this.place = place;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The figure; empty where something is wrong with it. */
    Optional<ImportedFigure> figure() {
        Optional<IndicatorDefinition> indicator = indicator();
        Optional<Period> period = period();
        Optional<String> org = org(period);
        Optional<Certainty> certainty = certainty();
        Optional<Breakdown> breakdown = indicator.flatMap(this::breakdown);
        Optional<BigDecimal> value = indicator.flatMap(this::value);
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        FigureKey key = new FigureKey(indicator.orElseThrow().code(), org.orElseThrow(), breakdown.orElseThrow());
        return Optional.of(new ImportedFigure(period.orElseThrow(), key, value.orElseThrow(), certainty.orElseThrow()));
    }

    private String cell(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** By its code in whatever case, or by its name in either language. */
    private Optional<IndicatorDefinition> indicator() {
        String typed = cell(ImportColumn.INDICATOR);
        Optional<IndicatorDefinition> found = definitions.indicators().values().stream()
                .filter(each -> isOneOf(typed, each.code(), each.name()))
                .findFirst();
        if (found.isEmpty()) {
            unknown("IMPORT-INDICATOR", typed, definitions.indicators().keySet());
        }
        return found;
    }

    private Optional<Period> period() {
        String typed = cell(ImportColumn.PERIOD);
        try {
            return Optional.of(Period.parse(typed));
        } catch (IllegalArgumentException none) {
            wrong("IMPORT-PERIOD", typed);
            return Optional.empty();
        }
    }

    /** By its code or name; one that existed in the period. */
    private Optional<String> org(Optional<Period> period) {
        String typed = cell(ImportColumn.ORG);
        Map<String, OrgUnit> units = definitions.organisation().units();
        Optional<OrgUnit> unit = units.values().stream()
                .filter(each -> isOneOf(typed, each.code(), each.name()))
                .findFirst();
        if (unit.isEmpty()) {
            unknown("IMPORT-ORG", typed, units.keySet());
        }
        unit.filter(there -> period.isPresent() && !there.isValidIn(period.get()))
                .ifPresent(there -> wrong("IMPORT-UNIT-PERIOD", there.code(), there.name(), period.orElseThrow()));
        return unit.map(OrgUnit::code);
    }

    private Optional<Certainty> certainty() {
        String typed = cell(ImportColumn.CERTAINTY);
        if (typed.isEmpty()) {
            return Optional.of(otherwise);
        }
        Optional<Certainty> found = Stream.of(Certainty.values())
                .filter(each -> isOneOf(typed, each.code(), each.text()))
                .findFirst();
        if (found.isEmpty()) {
            List<Text> all = Stream.of(Certainty.values())
                    .map(each -> Labels.text("import.certainty", each.code(), each.text()))
                    .toList();
            wrong("IMPORT-CERTAINTY", typed, listed(all));
        }
        return found;
    }

    private Optional<Breakdown> breakdown(IndicatorDefinition indicator) {
        String typed = cell(ImportColumn.BREAKDOWN);
        if (typed.isEmpty()) {
            return Optional.of(Breakdown.NONE);
        }
        BreakdownNames names = new BreakdownNames(definitions, indicator);
        Optional<Breakdown> found = names.find(typed);
        if (found.isEmpty()) {
            wrong("IMPORT-BREAKDOWN", typed, indicator.code(), names.words());
        }
        return found;
    }

    private Optional<BigDecimal> value(IndicatorDefinition indicator) {
        String typed = cell(ImportColumn.VALUE);
        boolean percent = indicator.unit().zh().equals(PERCENT) && typed.endsWith(PERCENT);
        String digits = percent ? typed.substring(0, typed.length() - 1).strip() : typed;
        if (!NUMBER.matcher(digits).matches()) {
            wrong("IMPORT-VALUE", indicator.unit());
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits.replace(",", "").replace('−', '-'));
        boolean counts = indicator.terms().stream().noneMatch(term -> term.kind() == Kind.SUM);
        if (value.signum() < 0 && counts) {
            wrong("IMPORT-NEGATIVE", indicator.code(), indicator.name());
        } else if (indicator.unit().zh().equals(PERCENT) && !percent && isFraction(value)) {
            // a spreadsheet shows 91.27 % and holds 0.9127
            wrong("IMPORT-FRACTION", indicator.code(), indicator.name(), digits, value.movePointRight(2));
        } else if (value.stripTrailingZeros().scale() > indicator.scale()) {
            wrong("IMPORT-DECIMALS", indicator.code(), indicator.name(), indicator.scale());
        } else if (value.compareTo(WHOLE) > 0
                && indicator.unit().zh().equals(PERCENT)
                && definitions.isPart(indicator)) {
            wrong("IMPORT-OVER", indicator.code(), indicator.name(), digits);
        }
        return Optional.of(value);
    }

    private static boolean isFraction(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean isOneOf(String typed, String code, Text name) {
        return typed.equalsIgnoreCase(code) || typed.equalsIgnoreCase(name.zh()) || typed.equalsIgnoreCase(name.en());
    }

    private void unknown(String code, String typed, Collection<String> known) {
        Text nearest = NearestName.words(typed, known)
                .map(name -> Labels.text("import.nearest", name))
                .orElse(Text.EMPTY);
        wrong(code, typed, nearest);
    }

    private void wrong(String code, Object... arguments) {
        findings.add(Finding.of(code, Severity.HARD, place, arguments));
    }

    private static Text listed(List<Text> all) {
        return new Text(
                String.join("、", all.stream().map(Text::zh).toList()),
                String.join(", ", all.stream().map(Text::en).toList()));
    }
}
