package org.suping.definitions.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.suping.definitions.ColumnType;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.load.known.KnownRecord;
import org.suping.definitions.rows.RowChecks;
import org.suping.definitions.rows.RowChecks.CellCheck;
import org.suping.definitions.rows.RowChecks.RowRule;
import org.suping.definitions.rows.RowChecks.Unique;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** Reads what a record's rows must satisfy: {@code from}, {@code to} and {@code pattern} of a column, {@code rules}, {@code unique}. */
final class ChecksReader {

    /** Decimals of a stored amount. */
    private static final int SCALE = 4;

    private final Known known;
    private final List<CellCheck> cells = new ArrayList<>();

    ChecksReader(Known known) {
        this.known = known;
    }

    /** Remembers what a column's cells must satisfy. */
    void addColumn(Yaml.Fields fields) {
        if (!fields.areRead("name", "type", "from", "to", "pattern")) {
            return;
        }
        ColumnType type = Common.constant(ColumnType.class, fields.get("type"));
        if (fields.find("from").isPresent() || fields.find("to").isPresent()) {
            addRange(fields, type);
        }
        fields.find("pattern").ifPresent(pattern -> addForm(fields, pattern, type));
    }

    RowChecks checks(Yaml.Fields root, KnownRecord record) {
        List<Yaml> nodes = root.list("rules").stream().filter(Yaml::isRead).toList();
        Common.mustDiffer(nodes.stream().map(node -> node.fields().get("code")).toList(), "RULE", known);
        List<RowRule> rules = new ArrayList<>();
        for (Yaml node : nodes) {
            Yaml.Fields rule = node.fields();
            known.expression(rule.get("holds"), record.scope(known.codeLists()), ValueType.BOOLEAN)
                    .ifPresent(
                            holds -> rules.add(new RowRule(rule.text("code"), Common.text(rule.get("title")), holds)));
        }
        List<Unique> unique = root.list("unique").stream()
                .filter(Yaml::isRead)
                .map(node -> unique(node.fields(), record))
                .toList();
        return new RowChecks(List.copyOf(cells), List.copyOf(rules), unique);
    }

    private Unique unique(Yaml.Fields fields, KnownRecord record) {
        fields.list("columns").forEach(name -> known.mustBeColumn(name, record));
        boolean setAside = fields.find("otherwise")
                .filter(how -> how.text().equals("set-aside"))
                .isPresent();
        return new Unique(fields.texts("columns"), setAside);
    }

    private void addRange(Yaml.Fields fields, ColumnType type) {
        boolean ordered = type == ColumnType.INTEGER || type == ColumnType.DECIMAL || type == ColumnType.DATE;
        if (!ordered) {
            known.add(fields.place(), "record-range-type", fields.text("name"), Common.type(type));
            return;
        }
        long from = fields.find("from").flatMap(value -> stored(value, type)).orElse(Long.MIN_VALUE);
        long to = fields.find("to").flatMap(value -> stored(value, type)).orElse(Long.MAX_VALUE);
        if (from > to) {
            known.add(fields.keyPlace("to"), "record-range-order", fields.text("from"), fields.text("to"));
        }
        cells.add(new RowChecks.Range(fields.text("name"), from, to, words(fields)));
    }

    private static Text words(Yaml.Fields fields) {
        if (fields.find("from").isEmpty()) {
            return Labels.text("range.to", fields.text("to"));
        }
        return fields.find("to").isEmpty()
                ? Labels.text("range.from", fields.text("from"))
                : Labels.text("range.both", fields.text("from"), fields.text("to"));
    }

    private Optional<Long> stored(Yaml value, ColumnType type) {
        try {
            if (type == ColumnType.DATE) {
                return Optional.of(LocalDate.parse(value.text()).toEpochDay());
            }
            int scale = type == ColumnType.DECIMAL ? SCALE : 0;
            return Optional.of(
                    new BigDecimal(value.text()).setScale(scale).unscaledValue().longValueExact());
        } catch (DateTimeException | ArithmeticException | NumberFormatException wrong) {
            known.add(value.place(), "record-range-value", value.text(), Common.type(type));
            return Optional.empty();
        }
    }

    private void addForm(Yaml.Fields fields, Yaml pattern, ColumnType type) {
        if (type != ColumnType.TEXT) {
            known.add(pattern.place(), "record-pattern-type", fields.text("name"), Common.type(type));
            return;
        }
        try {
            cells.add(new RowChecks.Form(fields.text("name"), Pattern.compile(pattern.text())));
        } catch (PatternSyntaxException wrong) {
            known.add(pattern.place(), "record-pattern", pattern.text(), wrong.getIndex() + 1);
        }
    }
}
