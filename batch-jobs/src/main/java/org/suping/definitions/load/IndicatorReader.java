package org.suping.definitions.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.ColumnType;
import org.suping.definitions.IndicatorDefinition;
import org.suping.definitions.IndicatorDefinition.Formula;
import org.suping.definitions.TermDefinition;
import org.suping.definitions.TermDefinition.Edge;
import org.suping.definitions.TermDefinition.Kind;
import org.suping.definitions.TermDefinition.Moment;
import org.suping.definitions.TermDefinition.Open;
import org.suping.definitions.expression.Expression;
import org.suping.definitions.expression.ValueType;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.load.known.KnownRecord;
import org.suping.definitions.yaml.Yaml;
import org.suping.vocabulary.Labels;

/** Reads one indicator: terms that fit the formula, over columns that fit the terms. */
final class IndicatorReader {

    private final Known known;
    private final Yaml.Fields root;

    private IndicatorReader(Yaml.Fields root, Known known) {
        this.root = root;
        this.known = known;
    }

    /** @param code what it is known by */
    static IndicatorDefinition read(Yaml.Fields root, String code, Known known) {
        return new IndicatorReader(root, known).indicator(code);
    }

    private IndicatorDefinition indicator(String code) {
        if (!root.areRead("terms")) {
            known.leaveUnread("TERM", code);
        }
        Formula formula = Common.constant(Formula.class, root.get("formula"));
        List<TermDefinition> terms = new ArrayList<>();
        root.get("terms")
                .fields()
                .byKey()
                .forEach((name, field) -> terms.add(term(name, field.value().fields())));
        mustFit(formula, terms);
        root.list("breakdowns").stream().filter(Yaml::isRead).forEach(column -> mustBreakDown(column, terms));
        return new IndicatorDefinition(
                code,
                Common.text(root.get("name")),
                Common.text(root.get("description")),
                Common.text(root.get("unit")),
                formula,
                List.copyOf(terms),
                root.find("factor").isPresent() ? root.number("factor") : BigDecimal.ONE,
                root.integer("scale"),
                root.texts("breakdowns"),
                Common.clause(root.get("clause")));
    }

    private void mustFit(Formula formula, List<TermDefinition> terms) {
        List<Kind> kinds = terms.stream().map(TermDefinition::kind).toList();
        boolean fits = switch (formula) {
            case AMOUNT -> kinds.size() == 1 && kinds.get(0) != Kind.HISTOGRAM;
            case RATIO -> kinds.size() == 2 && !kinds.contains(Kind.HISTOGRAM);
            case MEDIAN -> kinds.equals(List.of(Kind.HISTOGRAM));
        };
        if (!fits && areKindsRead()) {
            known.add(
                    root.keyPlace("terms"),
                    "indicator-terms",
                    root.text("formula"),
                    kinds.size(),
                    Labels.text("indicator-terms." + formula));
        }
    }

    private boolean areKindsRead() {
        return root.areRead("formula", "terms")
                && root.get("terms").fields().byKey().values().stream()
                        .allMatch(term -> term.value().fields().areRead("kind"));
    }

    private TermDefinition term(String name, Yaml.Fields fields) {
        Kind kind = Common.constant(Kind.class, fields.get("kind"));
        Optional<KnownRecord> record = known.record(fields.get("record"));
        record.ifPresent(found -> checkColumns(fields, kind, found));
        @Nullable
        Expression filter = record.flatMap(found -> fields.find("filter")
                        .flatMap(text -> known.expression(
                                text, found.scope(known.codeLists()).ofPeriod(), ValueType.BOOLEAN)))
                .orElse(null);
        return new TermDefinition(
                name,
                kind,
                fields.text("record"),
                fields.find("column").map(Yaml::text).orElse(null),
                moment(fields),
                filter,
                fields.find("filter").map(Yaml::text).orElse(""),
                Common.text(fields.get("words")));
    }

    /** By a day of its own, or by being open: one of both. */
    private static Moment moment(Yaml.Fields fields) {
        return fields.find("open-at").isPresent()
                ? new Open(Common.constant(Edge.class, fields.get("open-at")))
                : Moment.within(fields.find("date-column").map(Yaml::text).orElse(""));
    }

    private void checkMoment(Yaml.Fields fields, KnownRecord record) {
        Optional<Yaml> day = fields.find("date-column");
        Optional<Yaml> open = fields.find("open-at");
        day.ifPresent(column -> mustBe(column, record, List.of(ColumnType.DATE)));
        if (day.isPresent() == open.isPresent()) {
            known.add(fields.place(), "indicator-moment", day.isPresent() ? 2 : 0);
        } else if (open.isPresent() && !record.opens()) {
            known.add(open.get().place(), "indicator-never-open", fields.text("record"));
        }
    }

    private void checkColumns(Yaml.Fields fields, Kind kind, KnownRecord record) {
        checkMoment(fields, record);
        if (!fields.areRead("kind")) {
            fields.find("column").ifPresent(column -> mustExist(column, record));
            return;
        }
        if (kind == Kind.COUNT) {
            fields.find("column").ifPresent(column -> known.add(column.place(), "indicator-surplus-column"));
            return;
        }
        Optional<Yaml> column = fields.find("column");
        if (column.isEmpty()) {
            known.add(fields.place(), "indicator-no-column", fields.text("kind"));
            return;
        }
        switch (kind) {
            case SUM -> mustBe(column.get(), record, List.of(ColumnType.DECIMAL, ColumnType.INTEGER));
            case HISTOGRAM -> mustBe(column.get(), record, List.of(ColumnType.INTEGER));
            default -> mustIdentify(column.get(), record);
        }
    }

    private void mustBe(Yaml name, KnownRecord record, List<ColumnType> types) {
        if (!mustExist(name, record)) {
            return;
        }
        record.column(name.text())
                .filter(column -> !types.contains(column.type()))
                .ifPresent(column -> known.add(
                        name.place(),
                        "definition-column-type",
                        column.name(),
                        Common.type(column.type()),
                        Common.type(types.get(0))));
    }

    /** A masked value tells nobody apart; its keyed hash does. */
    private void mustIdentify(Yaml name, KnownRecord record) {
        if (mustExist(name, record)) {
            record.column(name.text())
                    .filter(column -> column.personal() != null)
                    .ifPresent(masked -> known.add(name.place(), "indicator-masked", masked.name(), masked.hashName()));
        }
    }

    private boolean mustExist(Yaml name, KnownRecord record) {
        return known.mustBeOneOf(name, "COLUMN", record.names(), record.whole());
    }

    /** A breakdown is a column of every term's record, and its values may be printed. */
    private void mustBreakDown(Yaml name, List<TermDefinition> terms) {
        Optional<KnownRecord> lacking = terms.stream()
                .flatMap(term -> known.knownRecord(term.record()).stream())
                .filter(record -> !record.unsure().contains(name.text()))
                .filter(record -> record.column(name.text())
                        .filter(IndicatorReader::isPrintable)
                        .isEmpty())
                .findFirst();
        lacking.ifPresent(record -> {
            if (mustExist(name, record)) {
                known.add(name.place(), "indicator-breakdown", name.text());
            }
        });
    }

    private static boolean isPrintable(ColumnDefinition column) {
        return column.personal() == null && column.type() != ColumnType.DECIMAL;
    }
}
