package org.suping.cli.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** How a file's columns become a record that there is; a heading nobody knows and a column nobody delivers are told. */
final class KnownRecord {

    private final List<ProposedColumn> columns;
    private final RecordDefinition record;
    private final Definitions definitions;
    private final Language language;
    private final Map<String, String> matches;
    private final Optional<ProposedColumn> split;

    KnownRecord(List<ProposedColumn> columns, RecordDefinition record, Definitions definitions, Language language) {
        this.columns = columns;
        this.record = record;
        this.definitions = definitions;
        this.language = language;
        List<String> headings = columns.stream().map(ProposedColumn::heading).toList();
        matches = KnownHeadings.matches(headings, record, definitions);
        split = columns.stream()
                .filter(column -> column.joined() != null && isSplittable(matches.get(column.heading())))
                .findFirst();
    }

    /** How the source delivers them. */
    List<String> mappings() {
        List<String> lines = new ArrayList<>();
        for (ProposedColumn column : columns) {
            String name = matches.get(column.heading());
            if (name == null) {
                lines.add(remark("propose.not-read", column.heading(), MappingText.kind(column, language)));
            } else {
                record.column(name).ifPresent(target -> lines.addAll(mapping(column, target)));
            }
        }
        for (ColumnDefinition column : record.columns()) {
            if (column.mustBeDelivered() && !matches.containsValue(column.name())) {
                lines.add(remark(
                        "propose.missing",
                        record.code(),
                        column.name(),
                        column.title().in(language)));
            }
        }
        return lines;
    }

    /** Where the record has no column that numbers matters, a remark says what it needs. */
    private boolean isSplittable(@Nullable String column) {
        return record.matterColumn() != null
                && column != null
                && record.column(column).filter(record::isSplittable).isPresent();
    }

    private List<String> mapping(ProposedColumn column, ColumnDefinition target) {
        UnitNames units = new UnitNames(column.sample(), definitions.organisation());
        if (target.name().equals(record.orgColumn()) && units.areUnits()) {
            return units.lines(column, target.name(), language);
        }
        List<String> lines = new ArrayList<>();
        if (column.personal() != null && target.personal() == null) {
            lines.add(remark(
                    "propose.personal-kept", column.heading(), MappingText.kind(column, language), target.name()));
        }
        Optional<String> signs = split.filter(column::equals).map(MappingText::signs);
        if (signs.isPresent()) {
            lines.add(MappingText.split(column, language));
        } else {
            lines.addAll(MappingText.joined(column, split.isPresent(), language));
        }
        ProposedColumn read = signs.isPresent() ? column.split() : column;
        switch (target.type()) {
            case DATE -> lines.addAll(MappingText.day(column, target.name(), language));
            case CODE -> lines.addAll(new CodesText(read, target, definitions, language).lines(signs));
            default ->
                lines.add(MappingText.plain(
                        column,
                        target.name(),
                        signs.or(() -> MappingText.times(
                                column, target.type(), target.title().zh()))));
        }
        return lines;
    }

    private String remark(String key, Object... arguments) {
        return "  # " + Labels.in(language, key, arguments);
    }
}
