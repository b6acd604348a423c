package org.suping.definitions.load.known;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.expression.parse.ExpressionParser;
import org.suping.definitions.expression.parse.ParsedExpression;
import org.suping.definitions.expression.parse.Scope;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.yaml.Place;
import org.suping.definitions.yaml.PlacedFindings;
import org.suping.definitions.yaml.Yaml;
import org.suping.findings.FullWidth;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * What has been read so far, and the mistakes found on the way.
 *
 * <p>A name that may stand in what could not be read is not told as unknown: that mistake has been told already.
 */
public final class Known {

    private final PlacedFindings findings;
    private final Map<String, CodeList> codeLists = new TreeMap<>();
    private final Map<String, RecordDefinition> records = new TreeMap<>();
    private final Map<String, IndicatorDefinition> indicators = new TreeMap<>();
    private final Map<String, KnownRecord> columns = new HashMap<>();
    private final Set<String> unread = new HashSet<>();

    public Known(PlacedFindings findings) {
        this.findings = findings;
    }

    public Map<String, CodeList> codeLists() {
        return codeLists;
    }

    public Map<String, RecordDefinition> records() {
        return records;
    }

    public Map<String, IndicatorDefinition> indicators() {
        return indicators;
    }

    public void add(Place place, String code, Object... arguments) {
        findings.add(place, code, arguments);
    }

    public void add(CodeList codes) {
        codeLists.put(codes.name(), codes);
    }

    public void add(RecordDefinition record, KnownRecord readable) {
        records.put(record.code(), record);
        columns.put(record.code(), readable);
    }

    /** Remembers that names may be missing here: {@code RECORD complaint}, {@code TERM CP-02}, {@code CODES codes}. */
    public void leaveUnread(String kind, String owner) {
        unread.add(kind + " " + owner);
    }

    public boolean isWhole(String kind, String owner) {
        return !unread.contains(kind + " " + owner);
    }

    public Optional<CodeList> codeList(Yaml name) {
        return find(codeLists, name, FileKind.CODES, "codes");
    }

    public Optional<KnownRecord> record(Yaml name) {
        return find(columns, name, FileKind.RECORD, name.text());
    }

    /** A record that was asked for before, if it could be read. */
    public Optional<KnownRecord> knownRecord(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** Of a file of one, {@code VS-01.yml}, or of several, {@code VS.yml}. */
    public Optional<IndicatorDefinition> indicator(Yaml name) {
        int dash = Math.max(name.text().indexOf('-'), 0);
        String group = name.text().substring(0, dash);
        String file = isWhole(FileKind.INDICATOR.name(), group) ? name.text() : group;
        return find(indicators, name, FileKind.INDICATOR, file);
    }

    private <T> Optional<T> find(Map<String, T> known, Yaml name, FileKind kind, String fileName) {
        T found = known.get(name.text());
        if (found == null && isWhole(kind.name(), fileName)) {
            mustBeOneOf(name, kind.name(), known.keySet());
        }
        return Optional.ofNullable(found);
    }

    /** Whether a name is one of those known; if not, a finding with the nearest one. */
    public boolean mustBeOneOf(Yaml name, String kind, Collection<String> known) {
        return mustBeOneOf(name, kind, known, true);
    }

    /** The same where some may not have been read: then only what is nearly a known name is told. */
    public boolean mustBeOneOf(Yaml name, String kind, Collection<String> known, boolean whole) {
        if (!name.isRead() || known.contains(name.text())) {
            return name.isRead();
        }
        String half = FullWidth.toHalf(name.text());
        if (known.contains(half)) {
            add(name.place(), "definition-full-width", Labels.text("kind." + kind), name.text(), half);
            return false;
        }
        String all = known.isEmpty() ? "—" : String.join(", ", known);
        Optional<Text> nearest = NearestName.quoted(name.text(), known);
        if (whole || NearestName.of(name.text(), known).isPresent()) {
            add(
                    name.place(),
                    nearest.isPresent() ? "definition-unknown-near" : "definition-unknown",
                    Labels.text("kind." + kind),
                    name.text(),
                    nearest.orElse(Text.same(all)));
        }
        return false;
    }

    /** A column of a record, or the keyed hash of one, of which something is stored; if not, a finding. */
    public void mustBeColumn(Yaml name, KnownRecord record) {
        mustBeOneOf(name, "COLUMN", record.names(), record.whole());
        mustBeStored(name, record);
    }

    /** Whatever is asked of free text that is left out, the answer is nothing. */
    public void mustBeStored(Yaml name, KnownRecord record) {
        record.column(name.text())
                .filter(ColumnDefinition::isLeftOut)
                .ifPresent(column -> add(name.place(), "definition-left-out", column.name()));
    }

    /** The expression written at a node; its mistakes are findings with line and column. */
    public Optional<Expression> expression(Yaml node, Scope scope, ValueType expected) {
        if (!(node instanceof Yaml.Scalar scalar)) {
            return Optional.empty();
        }
        ParsedExpression parsed = ExpressionParser.parse(scalar.text(), scope, expected);
        parsed.mistakes().forEach(mistake -> {
            Place place = scalar.at(mistake.position());
            findings.add(place, mistake.at(place.toString()));
        });
        return Optional.ofNullable(parsed.expression());
    }
}
