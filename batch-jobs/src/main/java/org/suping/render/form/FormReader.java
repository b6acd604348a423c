package org.suping.render.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.SchemeDefinition.Criterion;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.definitions.yaml.SchemaCheck;
import org.suping.definitions.yaml.Yaml;
import org.suping.definitions.yaml.YamlReader;
import org.suping.findings.Checked;
import org.suping.findings.NearestName;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/** Reads the map of a form against the definitions of a return; tells every mistake in it at once. */
public final class FormReader {

    private static final String SCHEMA = "form";
    private static final String INDICATOR = "indicator";
    private static final String SCORE = "score";
    private static final String COVER = "cover";
    private static final List<String> KINDS = List.of(INDICATOR, SCORE, COVER);

    private final Definitions definitions;
    private final RevisionKey revision;
    private final PlacedFindings findings = new PlacedFindings();

    public FormReader(Definitions definitions, RevisionKey revision) {
        this.definitions = definitions;
        this.revision = revision;
    }

    /** Takes how the map is called in findings, and its text. */
    public Checked<Form> read(String file, String text) {
        Form form = YamlReader.read(file, text, findings)
                .map(root -> SchemaCheck.check(root, SCHEMA, findings))
                .filter(root -> findings.isEmpty())
                .map(this::form)
                .orElse(null);
        return new Checked<>(findings.isEmpty() ? form : null, findings.sorted());
    }

    private Form form(Yaml.Fields root) {
        Map<String, Form.Cell> cells = new LinkedHashMap<>();
        root.get("cells").fields().byKey().forEach((name, field) -> {
            Form.Content content = content(field.keyPlace(), name, field.value().fields());
            if (content != null) {
                cells.put(name, new Form.Cell(field.keyPlace(), content));
            }
        });
        return new Form(root.text("workbook"), cells);
    }

    /** Null where it has been told that there is none such. */
    private Form.@Nullable Content content(Place place, String name, Yaml.Fields cell) {
        List<String> asked =
                KINDS.stream().filter(kind -> cell.find(kind).isPresent()).toList();
        if (asked.size() != 1) {
            findings.add(place, "FORM-WHAT", name, String.join(", ", KINDS));
            return null;
        }
        String word = cell.text(asked.get(0));
        return switch (asked.get(0)) {
            case SCORE -> score(cell, word);
            case COVER -> new Form.OfCover(Form.CoverWord.valueOf(word.toUpperCase(Locale.ROOT)));
            default -> figure(cell, word);
        };
    }

    private Form.@Nullable Content score(Yaml.Fields cell, String code) {
        List<String> codes = definitions.schemeFor(revision.period()).stream()
                .flatMap(scheme -> scheme.elements().stream())
                .flatMap(element -> Stream.concat(
                        Stream.of(element.code()), element.criteria().stream().map(Criterion::code)))
                .toList();
        if (!codes.contains(code)) {
            unknown(cell, SCORE, code, codes);
            return null;
        }
        return new Form.OfScore(code);
    }

    private Form.@Nullable Content figure(Yaml.Fields cell, String code) {
        IndicatorDefinition indicator = definitions.indicators().get(code);
        if (indicator == null) {
            unknown(cell, INDICATOR, code, definitions.indicators().keySet());
            return null;
        }
        String org = cell.find("org").map(Yaml::text).orElse(revision.org());
        List<String> units = definitions.organisation().measured(revision.org(), revision.period()).stream()
                .map(OrgUnit::code)
                .toList();
        if (!units.contains(org)) {
            unknown(cell, "org", org, units);
        }
        FigureKey key = new FigureKey(indicator.code(), org, breakdown(cell, indicator));
        return new Form.OfFigure(key, term(cell, indicator));
    }

    /** A distribution is no number that a cell could hold. */
    private String term(Yaml.Fields cell, IndicatorDefinition indicator) {
        String term = cell.find("term").map(Yaml::text).orElse("");
        List<String> terms = indicator.terms().stream()
                .filter(each -> each.kind() != Kind.HISTOGRAM)
                .map(TermDefinition::name)
                .toList();
        if (!term.isEmpty() && !terms.contains(term)) {
            unknown(cell, "term", term, terms);
        }
        return term;
    }

    private Breakdown breakdown(Yaml.Fields cell, IndicatorDefinition indicator) {
        String by = cell.find("by").map(Yaml::text).orElse("");
        int sign = by.indexOf('=');
        if (by.isEmpty()) {
            return Breakdown.NONE;
        }
        String dimension = sign < 0 ? by : by.substring(0, sign);
        String value = by.substring(sign + 1);
        if (!indicator.breakdowns().contains(dimension)) {
            unknown(cell, "by", dimension, indicator.breakdowns());
        } else {
            codes(indicator, dimension)
                    .filter(codes -> !value.isEmpty() && !codes.contains(value))
                    .ifPresent(codes -> unknown(cell, "by", value, codes));
        }
        return new Breakdown(dimension, value);
    }

    private Optional<Set<String>> codes(IndicatorDefinition indicator, String dimension) {
        return definitions
                .record(indicator.terms().get(0).record())
                .column(dimension)
                .map(ColumnDefinition::codeList)
                .map(list -> definitions.codeLists().get(list))
                .map(list -> list.codes().keySet());
    }

    private void unknown(Yaml.Fields cell, String key, String name, Collection<String> known) {
        Text nearest = NearestName.words(name, known)
                .map(each -> Labels.text("usage.nearest", each))
                .orElseGet(() -> Labels.text(
                        "usage.one-of",
                        known.isEmpty()
                                ? "—"
                                : String.join(", ", known.stream().limit(9).toList())));
        findings.add(cell.keyPlace(key), "FORM-UNKNOWN", key, name, nearest);
    }
}
