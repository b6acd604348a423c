package org.suping.cli.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.cli.propose.look.FileSample;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/**
 * The definition proposed for a file, as text: its source, and where no record fits, a record and its code lists before it.
 *
 * <p>Remarks in it say what a person has to look at. Values of the file stand in it as codes only, and none that could tell
 * a person.
 */
final class Proposal {

    private final FileSample file;
    private final List<ProposedColumn> columns;
    private final Definitions definitions;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private Proposal(FileSample file, Definitions definitions, Language language) {
        this.file = file;
        this.columns = file.columns().stream().map(ProposedColumn::of).toList();
        this.definitions = definitions;
        this.language = language;
    }

    /** The lines of the proposal for a file of this name. */
    static List<String> of(FileSample file, FileNames names, Definitions definitions, Language language) {
        Proposal proposal = new Proposal(file, definitions, language);
        List<String> headings =
                proposal.columns.stream().map(ProposedColumn::heading).toList();
        Optional<RecordDefinition> known = KnownHeadings.recordFor(headings, definitions);
        known.ifPresentOrElse(record -> proposal.readInto(record, names, headings), () -> proposal.withRecord(names));
        return proposal.lines;
    }

    private void readInto(RecordDefinition record, FileNames names, List<String> headings) {
        Map<String, String> matches = KnownHeadings.matches(headings, record, definitions);
        remark("propose.title", names.name(), file.rows(), "config/sources/" + names.code() + ".yml");
        head(names, record.code());
        Optional<ProposedColumn> split = columns.stream()
                .filter(column -> column.joined() != null && isSplittable(record, matches.get(column.heading())))
                .findFirst();
        for (ProposedColumn column : columns) {
            String name = matches.get(column.heading());
            if (name == null) {
                remarkAt("propose.not-read", column.heading(), kind(column));
            } else {
                record.column(name).ifPresent(target -> mapping(column, target, split));
            }
        }
        for (ColumnDefinition column : record.columns()) {
            if (column.mustBeDelivered() && !matches.containsValue(column.name())) {
                remarkAt(
                        "propose.missing",
                        record.code(),
                        column.name(),
                        column.title().in(language));
            }
        }
    }

    /** Where the record has no column that numbers matters, a remark says what it needs. */
    private static boolean isSplittable(RecordDefinition record, @Nullable String column) {
        return record.matterColumn() != null
                && column != null
                && record.column(column).filter(record::isSplittable).isPresent();
    }

    private void withRecord(FileNames names) {
        ProposedRecord record = new ProposedRecord(columns, names.code(), definitions, language);
        remark("propose.title", names.name(), file.rows(), "config/");
        remark("propose.no-record");
        lines.addAll(record.lines(names));
        lines.add("# ---- config/sources/" + names.code() + ".yml");
        head(names, names.code());
        lines.addAll(record.mappings());
    }

    private void head(FileNames names, String record) {
        lines.add("code: " + names.code());
        lines.add("name: " + YamlText.title(names.stem()));
        lines.add("record: " + record);
        lines.add("files: " + YamlText.of(names.pattern()));
        lines.addAll(file.format());
        lines.add("");
        lines.add("columns:");
        file.unread().forEach(heading -> remarkAt("propose.no-value", heading));
    }

    private void mapping(ProposedColumn column, ColumnDefinition target, Optional<ProposedColumn> split) {
        if (column.personal() != null && target.personal() == null) {
            remarkAt("propose.personal-kept", column.heading(), kind(column), target.name());
        }
        boolean isSplit = split.equals(Optional.of(column));
        Optional<String> signs = split.filter(column::equals).map(MappingText::signs);
        if (isSplit) {
            lines.add(MappingText.split(column, language));
        } else {
            lines.addAll(MappingText.joined(column, split.isPresent(), language));
        }
        ProposedColumn read = isSplit ? column.split() : column;
        switch (target.type()) {
            case DATE -> lines.addAll(MappingText.day(column, target.name(), language));
            case CODE -> lines.addAll(new CodesText(read, target, definitions, language).lines(signs));
            default -> lines.add(MappingText.plain(column, target.name(), signs));
        }
    }

    private String kind(ProposedColumn column) {
        return MappingText.kind(column, language);
    }

    private void remark(String key, Object... arguments) {
        lines.add("# " + Labels.in(language, key, arguments));
    }

    private void remarkAt(String key, Object... arguments) {
        lines.add("  # " + Labels.in(language, key, arguments));
    }
}
