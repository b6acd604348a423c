package org.suping.definitions.load;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suping.definitions.CodeList;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.ExpressionParser;
import org.suping.definitions.expression.parse.ParsedExpression;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.definitions.yaml.Yaml;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Labels;

/**
 * What has been read so far, and the mistakes found on the way.
 *
 * <p>A name whose own file has mistakes is known but absent: nothing more is said about who refers to it.
 */
final class Known {

    private final PlacedFindings findings;
    private final Map<String, CodeList> codeLists = new TreeMap<>();
    private final Map<String, RecordDefinition> records = new TreeMap<>();
    private final Map<String, IndicatorDefinition> indicators = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();

    Known(PlacedFindings findings) {
        this.findings = findings;
    }

    Map<String, CodeList> codeLists() {
        return codeLists;
    }

    Map<String, RecordDefinition> records() {
        return records;
    }

    Map<String, IndicatorDefinition> indicators() {
        return indicators;
    }

    void add(Place place, String code, Object... arguments) {
        findings.add(place, code, arguments);
    }

    /** Remembers that a file could not be read: {@code RECORD complaint}, {@code CODES codes}. */
    void addBroken(FileKind kind, String fileName) {
        broken.add(kind + " " + fileName);
    }

    boolean isBroken(FileKind kind, String fileName) {
        return broken.contains(kind + " " + fileName);
    }

    Optional<CodeList> codeList(Yaml name) {
        return find(codeLists, name, FileKind.CODES, "codes");
    }

    Optional<RecordDefinition> record(Yaml name) {
        return find(records, name, FileKind.RECORD, name.text());
    }

    Optional<IndicatorDefinition> indicator(Yaml name) {
        return find(indicators, name, FileKind.INDICATOR, name.text());
    }

    private <T> Optional<T> find(Map<String, T> known, Yaml name, FileKind kind, String fileName) {
        T found = known.get(name.text());
        if (found == null && !isBroken(kind, fileName)) {
            mustBeOneOf(name, kind.name(), known.keySet());
        }
        return Optional.ofNullable(found);
    }

    /** Whether a name is one of those known; if not, a finding with the nearest one. */
    boolean mustBeOneOf(Yaml name, String kind, Collection<String> known) {
        if (known.contains(name.text())) {
            return true;
        }
        Optional<String> nearest = NearestName.of(name.text(), known);
        add(
                name.place(),
                nearest.isPresent() ? "definition-unknown-near" : "definition-unknown",
                Labels.text("kind." + kind),
                name.text(),
                nearest.orElse(String.join(", ", known)));
        return false;
    }

    /** The expression written at a node; its mistakes are findings with line and column. */
    Optional<Expression> expression(Yaml node, Scope scope, ValueType expected) {
        Yaml.Scalar scalar = (Yaml.Scalar) node;
        ParsedExpression parsed = ExpressionParser.parse(scalar.text(), scope, expected);
        parsed.mistakes().forEach(mistake -> {
            Place place = scalar.at(mistake.position());
            findings.add(place, mistake.at(place.toString()));
        });
        return Optional.ofNullable(parsed.expression());
    }
}
