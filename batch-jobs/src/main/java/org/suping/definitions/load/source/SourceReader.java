package org.suping.definitions.load.source;

import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.folder.FileKind;
import org.suping.definitions.load.known.Common;
import org.suping.definitions.load.known.Known;
import org.suping.definitions.load.known.KnownRecord;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellOrigin;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.yaml.Yaml;

/** Reads {@code sources/*.yml}: every column once, every needed one at all. */
public final class SourceReader {

    private final Known known;
    private final Yaml.Fields root;

    private SourceReader(Yaml.Fields root, Known known) {
        this.root = root;
        this.known = known;
    }

    public static SourceDefinition read(Yaml.Fields root, Known known) {
        return new SourceReader(root, known).source();
    }

    private SourceDefinition source() {
        String code = prefix(root.get("code")) + Common.named(FileKind.SOURCE, root.get("code"), known);
        root.find("files").ifPresent(files -> mustBePattern(files, known));
        Optional<KnownRecord> record = known.record(root.get("record"));
        List<Yaml> nodes = root.list("columns");
        Common.mustDiffer(
                nodes.stream().map(node -> node.fields().get("column")).toList(), "COLUMN", known);
        record.ifPresent(this::mustDeliver);
        List<ColumnMapping> columns = new ArrayList<>();
        for (Yaml node : nodes) {
            record.ifPresent(target -> MappingChecks.check(node.fields(), target, known));
            columns.add(MappingReader.read(node.fields(), MappingReader.texts(root, "empty")));
        }
        record.flatMap(target -> Optional.ofNullable(known.records().get(root.text("record"))))
                .ifPresent(target -> new SplitChecks(known, target).check(nodes));
        record.ifPresent(target -> addFallbacks(target, columns));
        return new SourceDefinition(
                code,
                Common.text(root.get("name")),
                root.text("record"),
                root.find("files").map(Yaml::text).orElse(""),
                new SourceFormatReader(root, known).read(),
                root.find("as-of").flatMap(day -> Common.day(day, known)).orElse(null),
                root.find("rejected-at-most").isPresent() ? root.integer("rejected-at-most") : null,
                List.copyOf(columns),
                root.list("skip").stream()
                        .filter(Yaml::isRead)
                        .map(MappingReader::fitting)
                        .toList(),
                completeness(record));
    }

    /** A source in a folder is called by both names: {@code sources/3100/crm.yml} is {@code 3100.crm}. */
    private static String prefix(Yaml code) {
        String[] path = code.place().file().split("/");
        String folder = path[path.length - 2] + "/";
        return folder.equals(FileKind.SOURCE.path()) ? "" : folder.replace('/', '.');
    }

    private static void addFallbacks(KnownRecord record, List<ColumnMapping> columns) {
        Set<String> delivered = columns.stream().map(ColumnMapping::column).collect(Collectors.toSet());
        for (ColumnDefinition column : record.columns()) {
            if (!column.fallback().isEmpty() && !delivered.contains(column.name())) {
                columns.add(new ColumnMapping(
                        column.name(), new CellOrigin.Constant(column.fallback(), true), "", CellFormat.PLAIN));
            }
        }
    }

    private CompletenessRules completeness(Optional<KnownRecord> record) {
        return record.flatMap(own ->
                        root.find("complete").map(node -> new CompletenessReader(known, own, root).read(node.fields())))
                .orElse(CompletenessRules.NONE);
    }

    /** A glob that can be read. */
    static void mustBePattern(Yaml files, Known known) {
        try {
            FileSystems.getDefault()
                    .getPathMatcher(
                            "glob:" + files.text().replace("{period}", "2026Q3").replace("{as-of}", "*"));
        } catch (PatternSyntaxException wrong) {
            known.add(files.place(), "source-files", files.text());
        }
    }

    private void mustDeliver(KnownRecord record) {
        boolean areRead = root.areRead("columns")
                && root.list("columns").stream().allMatch(node -> node.fields().areRead("column"));
        if (!areRead) {
            return;
        }
        List<String> delivered = root.list("columns").stream()
                .map(node -> node.fields().text("column"))
                .toList();
        for (ColumnDefinition column : record.columns()) {
            if (column.mustBeDelivered()
                    && !record.unsure().contains(column.name())
                    && !delivered.contains(column.name())) {
                known.add(root.keyPlace("columns"), "source-not-delivered", column.name(), root.text("record"));
            }
        }
    }
}
