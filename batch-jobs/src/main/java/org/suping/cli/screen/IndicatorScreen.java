package org.suping.cli.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.Clause;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Open;
import org.suping.definitions.TermDefinition.Within;
import org.suping.definitions.expression.Expression;
import org.suping.evidence.Json;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/** The indicators in a list, or one with its formula, terms and clause. */
public final class IndicatorScreen {

    private static final int FOLDED = 8;

    private final Definitions definitions;
    private final Language language;
    private final int width;

    public IndicatorScreen(Definitions definitions, Language language, int width) {
        this.definitions = definitions;
        this.language = language;
        this.width = width;
    }

    /** One line each: code, name, unit, and how certain clause and formula are. */
    public List<String> list() {
        List<IndicatorDefinition> all = List.copyOf(definitions.indicators().values());
        int names =
                widest(all.stream().map(indicator -> words(indicator.name())).toList());
        int units =
                widest(all.stream().map(indicator -> words(indicator.unit())).toList());
        List<String> lines = new ArrayList<>();
        for (IndicatorDefinition indicator : all) {
            Clause clause = indicator.clause();
            lines.add(indicator.code() + "  " + Width.pad(words(indicator.name()), names) + "  "
                    + Width.pad(words(indicator.unit()), units) + "  "
                    + label(
                            "indicators.certainty",
                            clause.certainty().text(),
                            clause.formulaCertainty().text()));
        }
        lines.add(label("indicators.more", all.isEmpty() ? "CODE" : all.get(0).code()));
        return lines;
    }

    /** Everything about one. */
    public List<String> explain(IndicatorDefinition indicator) {
        List<String> lines = new ArrayList<>();
        lines.add(indicator.code() + " " + words(indicator.name()) + label("indicators.unit", indicator.unit()));
        lines.addAll(fold(words(indicator.description())));
        lines.addAll(fold(formula(indicator)));
        for (TermDefinition term : indicator.terms()) {
            lines.addAll(fold(words(indicator.role(term)) + "  "
                    + words(definitions.record(term.record()).name()) + label("list.colon") + words(term.words())));
            lines.addAll(Width.wrap(FOLD + day(term), width, FOLDED));
            Expression filter = term.filter();
            if (filter != null) {
                lines.addAll(Width.wrap(FOLD + words(filter.words()) + "    " + term.filterText(), width, FOLDED));
            }
        }
        if (!indicator.breakdowns().isEmpty()) {
            lines.addAll(fold(label("indicators.breakdowns", breakdowns(indicator))));
        }
        Clause clause = indicator.clause();
        lines.addAll(fold(label(
                "trace.clause",
                clause.source(),
                clause.certainty().text(),
                clause.formulaCertainty().text())));
        return lines;
    }

    private static final String FOLD = " ".repeat(FOLDED);

    /** The whole list, or one, as JSON. */
    public String json(@Nullable String code) {
        return Json.of(definitions.indicators().values().stream()
                .filter(indicator -> code == null || indicator.code().equals(code))
                .map(this::json)
                .collect(Collectors.toList()));
    }

    private Map<String, @Nullable Object> json(IndicatorDefinition indicator) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", indicator.code());
        json.put("name", words(indicator.name()));
        json.put("unit", words(indicator.unit()));
        json.put("formula", indicator.formula().name());
        json.put("factor", indicator.factor().toPlainString());
        json.put("scale", indicator.scale());
        json.put("breakdowns", indicator.breakdowns());
        json.put(
                "terms",
                indicator.terms().stream()
                        .map(term -> {
                            Map<String, @Nullable Object> each = new LinkedHashMap<>();
                            each.put("name", term.name());
                            each.put("kind", term.kind().name());
                            each.put("record", term.record());
                            each.put("column", term.column());
                            each.put("dateColumn", term.moment() instanceof Within within ? within.dateColumn() : null);
                            each.put(
                                    "openAt",
                                    term.moment() instanceof Open open
                                            ? open.edge().name()
                                            : null);
                            each.put("filter", term.filterText());
                            return each;
                        })
                        .toList());
        json.put("clause", words(indicator.clause().source()));
        json.put("certainty", indicator.clause().certainty().code());
        json.put("formulaCertainty", indicator.clause().formulaCertainty().code());
        return json;
    }

    private String formula(IndicatorDefinition indicator) {
        List<TermDefinition> terms = indicator.terms();
        return switch (indicator.formula()) {
            case AMOUNT -> label("indicators.formula.amount", indicator.role(terms.get(0)));
            case RATIO ->
                label(
                        "indicators.formula.ratio",
                        indicator.role(terms.get(0)),
                        indicator.role(terms.get(1)),
                        indicator.factor().toPlainString(),
                        indicator.scale());
            case MEDIAN ->
                label(
                        "indicators.formula.median",
                        title(terms.get(0), terms.get(0).column()),
                        indicator.scale());
        };
    }

    private String breakdowns(IndicatorDefinition indicator) {
        TermDefinition first = indicator.terms().get(0);
        return String.join(
                label("list.separator"),
                indicator.breakdowns().stream()
                        .map(column -> words(title(first, column)) + label("indicators.unit", "--by " + column + "=…"))
                        .toList());
    }

    private String day(TermDefinition term) {
        return term.moment() instanceof Within within
                ? label("indicators.day", title(term, within.dateColumn()))
                : words(definitions.record(term.record()).words(term.moment()));
    }

    private Text title(TermDefinition term, @Nullable String column) {
        return column == null
                ? Text.EMPTY
                : definitions
                        .record(term.record())
                        .column(column)
                        .map(ColumnDefinition::title)
                        .orElse(Text.same(column));
    }

    private static int widest(List<String> words) {
        return words.stream().mapToInt(Width::of).max().orElse(0);
    }

    private List<String> fold(String line) {
        return Width.wrap("  " + line, width, FOLDED);
    }

    private String label(String key, Object... arguments) {
        return Labels.in(language, key, arguments);
    }

    private String words(Text text) {
        return text.in(language);
    }
}
