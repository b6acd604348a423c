package org.suping.cli.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suping.cli.propose.look.FileSample;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.definitions.folder.FileKind;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/**
 * The definition proposed for a file: its source, and where no record fits, a record and its code lists before it.
 *
 * <p>Remarks in it say what a person has to look at. Values of the file stand in it as codes only, and none that could tell
 * a person.
 */
final class Proposal {

    private final FileSample file;
    private final List<ProposedColumn> columns;
    private final Definitions definitions;
    private final Language language;
    private final ProposedFiles files = new ProposedFiles();

    private Proposal(FileSample file, Definitions definitions, Language language) {
        this.file = file;
        this.columns = file.columns().stream().map(ProposedColumn::of).toList();
        this.definitions = definitions;
        this.language = language;
    }

    /** The proposal for a file of this name. */
    static ProposedFiles of(FileSample file, FileNames names, Definitions definitions, Language language) {
        Proposal proposal = new Proposal(file, definitions, language);
        List<String> headings =
                proposal.columns.stream().map(ProposedColumn::heading).toList();
        Optional<RecordDefinition> known = KnownHeadings.recordFor(headings, definitions);
        known.ifPresentOrElse(record -> proposal.readInto(record, names), () -> proposal.withRecord(names));
        return proposal.files;
    }

    private void readInto(RecordDefinition record, FileNames names) {
        remark("propose.title", names.name(), file.rows(), "config/" + names.source());
        List<String> lines = head(names, record.code());
        lines.addAll(new KnownRecord(columns, record, definitions, language).mappings());
        files.add(names.source(), lines);
    }

    private void withRecord(FileNames names) {
        ProposedRecord record = new ProposedRecord(columns, names.code(), definitions, language);
        remark("propose.title", names.name(), file.rows(), "config/");
        remark("propose.no-record");
        if (!record.codes().isEmpty()) {
            files.add(FileKind.CODES.path(), record.codes());
        }
        files.add(FileKind.RECORD.path() + names.code() + FileKind.SUFFIX, record.lines(names));
        List<String> lines = head(names, names.code());
        lines.addAll(record.mappings());
        files.add(names.source(), lines);
    }

    private List<String> head(FileNames names, String record) {
        List<String> lines = new ArrayList<>();
        lines.add("code: " + names.code());
        lines.add("name: " + YamlText.title(names.stem()));
        lines.add("record: " + record);
        lines.add("files: " + YamlText.of(names.pattern()));
        lines.addAll(file.format());
        lines.add("");
        lines.add("columns:");
        file.unread().forEach(heading -> lines.add(MappingText.remark(language, "propose.no-value", heading)));
        return lines;
    }

    private void remark(String key, Object... arguments) {
        files.remark(Labels.in(language, key, arguments));
    }
}
