package org.suping.definitions.load;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suping.definitions.CheckDefinition;
import org.suping.definitions.CheckDefinition.Rule;
import org.suping.definitions.CheckDefinition.Rule.Holds;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.yaml.Yaml;
import org.suping.findings.Severity;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Reads {@code checks/*.yml}: figures that exist, and sentences that name no other. */
final class CheckReader {

    private static final List<String> ROWS =
            List.of("rows.read", "rows.accepted", "rows.rejected", "rows.out_of_period", "rows.duplicate");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private final Known known;
    private final Yaml.Fields root;
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final Map<String, Scope.Name> names = new HashMap<>();

    private CheckReader(Yaml.Fields root, Known known) {
        this.root = root;
        this.known = known;
    }

    /** The check, or nothing when its expectation cannot be understood. */
    static Optional<CheckDefinition> read(Yaml.Fields root, Known known) {
        return new CheckReader(root, known).check();
    }

    private Optional<CheckDefinition> check() {
        String code = Common.named(FileKind.CHECK, root.get("code"), known);
        if (root.find("rule").isPresent()) {
            return new CheckRuleReader(root, known).rule().map(rule -> definition(code, rule));
        }
        List<String> missing = Stream.of("figures", "expect")
                .filter(key -> root.isRead() && root.find(key).isEmpty())
                .toList();
        missing.forEach(key -> known.add(root.place(), "schema-required", key, ""));
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        root.get("figures").fields().byKey().forEach((name, field) -> addFigure(name, field.value()));
        for (String sentence : List.of("found", "expected", "action")) {
            root.get(sentence).fields().byKey().values().forEach(words -> mustNameFigures(words.value()));
        }
        Optional<Expression> expect = known.expression(
                root.get("expect"), Scope.figures(names).whole(root.areRead("figures")), ValueType.BOOLEAN);
        return expect.map(
                read -> definition(code, new Holds(Collections.unmodifiableMap(figures), read, root.text("expect"))));
    }

    private CheckDefinition definition(String code, Rule rule) {
        return new CheckDefinition(
                code,
                Common.constant(Severity.class, root.get("severity")),
                Common.text(root.get("name")),
                root.truth("every-unit"),
                rule,
                Common.text(root.get("found")),
                Common.text(root.get("expected")),
                Common.text(root.get("action")));
    }

    private void addFigure(String name, Yaml figure) {
        figures.put(name, figure.text());
        names.put(name, new Scope.Name(ValueType.NUMBER, title(figure)));
    }

    /** The words of a figure; unknown ones are told and stand for themselves. */
    private Text title(Yaml figure) {
        String text = figure.text();
        if (!figure.isRead()) {
            return Text.EMPTY;
        }
        if (text.startsWith("rows.")) {
            return rowsTitle(figure);
        }
        int dot = text.indexOf('.');
        Yaml.Scalar code = new Yaml.Scalar(
                dot < 0 ? text : text.substring(0, dot), ((Yaml.Scalar) figure).layout(), figure.place());
        return known.indicator(code)
                .map(indicator -> dot < 0 ? indicator.name() : termTitle(indicator, text.substring(dot + 1), figure))
                .orElse(Text.same(text));
    }

    private Text rowsTitle(Yaml figure) {
        if (!known.mustBeOneOf(figure, "ROWS", ROWS)) {
            return Text.same(figure.text());
        }
        if (root.truth("every-unit")) {
            known.add(figure.place(), "check-rows-every-unit", figure.text());
        }
        return Labels.text("definition." + figure.text());
    }

    private Text termTitle(IndicatorDefinition indicator, String name, Yaml figure) {
        Yaml.Scalar term = new Yaml.Scalar(name, ((Yaml.Scalar) figure).layout(), figure.place());
        List<String> names =
                indicator.terms().stream().map(TermDefinition::name).toList();
        if (!known.mustBeOneOf(term, "TERM", names, known.isWhole("TERM", indicator.code()))) {
            return Text.same(name);
        }
        if (indicator.term(name).kind() == Kind.HISTOGRAM) {
            known.add(figure.place(), "check-histogram", figure.text());
        }
        return indicator.term(name).words();
    }

    private void mustNameFigures(Yaml sentence) {
        Matcher placeholder = PLACEHOLDER.matcher(sentence.text());
        while (placeholder.find()) {
            Yaml.Scalar name =
                    new Yaml.Scalar(placeholder.group(1), ((Yaml.Scalar) sentence).layout(), sentence.place());
            known.mustBeOneOf(name, "FIGURE", figures.keySet(), root.areRead("figures"));
        }
    }
}
