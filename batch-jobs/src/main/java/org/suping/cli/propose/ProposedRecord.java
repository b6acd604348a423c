package org.suping.cli.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.suping.definitions.ColumnType;
import org.suping.definitions.Definitions;
import org.suping.definitions.PersonalKind;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/**
 * A record for rows that fit none there is: a column for every heading, named by what others call it or by its place. Of the
 * columns that hold joined lists the first is split.
 */
final class ProposedRecord {

    /** What the column of the organisation is called. */
    static final String ORG = "org";

    private final Definitions definitions;
    private final Language language;
    private final Map<String, ProposedColumn> columns = new LinkedHashMap<>();
    private final Optional<ProposedColumn> joined;
    private final ProposedCodes codes;
    private final boolean hasOrg;
    private String split = "";

    /** @param record its code */
    ProposedRecord(List<ProposedColumn> found, String record, Definitions definitions, Language language) {
        this.definitions = definitions;
        this.language = language;
        Optional<ProposedColumn> org = found.stream()
                .filter(column -> units(column).areCodes() || units(column).areUnits())
                .findFirst();
        hasOrg = org.isPresent();
        joined = found.stream()
                .filter(column -> column.joined() != null && !org.equals(Optional.of(column)))
                .findFirst();
        for (int i = 0; i < found.size(); i++) {
            ProposedColumn column = found.get(i);
            String name = org.equals(Optional.of(column)) ? ORG : name(column.heading(), i + 1);
            boolean isSplit = joined.equals(Optional.of(column));
            split = isSplit ? name : split;
            columns.put(name, isSplit ? column.split() : column);
        }
        codes = new ProposedCodes(columns, record);
    }

    /** Code lists to be added to those there are; none where no column needs one. */
    List<String> codes() {
        return codes.lines();
    }

    /** The record. */
    List<String> lines(FileNames names) {
        List<String> lines = new ArrayList<>();
        lines.add("code: " + names.code());
        lines.add("name: " + YamlText.title(names.stem()));
        lines.add("# " + Labels.in(language, key().isEmpty() ? "propose.no-key" : "propose.key"));
        lines.add("key: [" + keyOrFirst() + "]");
        lines.add("org-column: " + ORG);
        if (joined.isPresent()) {
            lines.add("# " + Labels.in(language, "propose.matter"));
            lines.add("matter-column: " + matter());
        }
        lines.add("# " + Labels.in(language, "propose.period-dates"));
        lines.add("period-dates: [" + String.join(", ", days()) + "]");
        lines.add("columns:");
        if (!hasOrg) {
            lines.add("  - {name: org, title: {zh: 机构代码, en: organisation unit}, type: text, required: true}");
        }
        columns.forEach((name, column) -> lines.add(column(name, column)));
        if (joined.isPresent()) {
            lines.add("  - {name: " + matter() + ", title: {zh: 事项序号, en: number of the matter}, type: integer}");
        }
        return lines;
    }

    /** How the source delivers them. */
    List<String> mappings() {
        List<String> lines = new ArrayList<>();
        if (!hasOrg) {
            lines.add(MappingText.remark(language, "propose.no-org"));
            lines.add("  - {column: org, constant: "
                    + YamlText.of(definitions.settings().org()) + "}");
        }
        columns.forEach((name, column) -> lines.addAll(mapping(name, column)));
        return lines;
    }

    private List<String> mapping(String name, ProposedColumn column) {
        if (column.shape().type() == ColumnType.DATE && column.personal() == null) {
            return MappingText.day(column, name, language);
        }
        if (name.equals(ORG) && units(column).areUnits()) {
            return units(column).lines(column, name, language);
        }
        List<String> lines = new ArrayList<>();
        if (name.equals(split)) {
            joined.ifPresent(list -> lines.add(MappingText.split(list, language)));
        } else {
            lines.addAll(MappingText.joined(column, joined.isPresent(), language));
        }
        if (ProposedCodes.mayBePeople(column)) {
            lines.add(MappingText.notCodes(column, language));
        }
        Optional<String> signs = joined.filter(list -> name.equals(split)).map(MappingText::signs);
        if (codes.has(name)) {
            lines.add("  - column: " + name);
            lines.add("    header: " + YamlText.of(column.heading()));
            signs.ifPresent(key -> lines.add("    " + key));
            lines.addAll(ProposedCodes.mapping(column));
        } else {
            lines.add(MappingText.plain(column, name, signs.or(() -> times(column))));
        }
        return lines;
    }

    private static Optional<String> times(ProposedColumn column) {
        return column.personal() == null
                ? MappingText.times(column, column.shape().type(), MappingText.inYuan(column.heading()))
                : Optional.empty();
    }

    private String column(String name, ProposedColumn column) {
        PersonalKind personal = name.equals(ORG) ? null : column.personal();
        ColumnType type = type(name, column);
        boolean required = name.equals(ORG) || name.equals(keyOrFirst());
        return "  - {name: " + name + ", title: " + YamlText.title(titleOf(column)) + ", type: "
                + type.name().toLowerCase(Locale.ROOT)
                + (codes.has(name) ? ", codes: " + codes.list(name) : "")
                + (personal == null ? "" : ", personal: " + MappingText.yaml(personal))
                + (required ? ", required: true}" : "}");
    }

    private static String titleOf(ProposedColumn column) {
        return times(column).isPresent() ? MappingText.inYuan(column.heading()) : column.heading();
    }

    private ColumnType type(String name, ProposedColumn column) {
        ColumnType type = column.shape().type();
        boolean text = column.personal() != null || name.equals(ORG) || type == ColumnType.CODE;
        return codes.has(name) ? ColumnType.CODE : text ? ColumnType.TEXT : type;
    }

    /** The first column every row fills with a value of its own, rather none that numbers rows; empty where there is none. */
    private String key() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().personal() == null
                        && column.getValue().sample().isUnique())
                .min(Comparator.comparing(column -> column.getValue().sample().isNumbering()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private String keyOrFirst() {
        String key = key();
        return !key.isEmpty()
                ? key
                : columns.keySet().stream()
                        .filter(name -> !name.equals(split))
                        .findFirst()
                        .orElse(ORG);
    }

    private String matter() {
        return columns.containsKey("matter") ? "matter_number" : "matter";
    }

    private List<String> days() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().shape().type() == ColumnType.DATE
                        && column.getValue().personal() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private UnitNames units(ProposedColumn column) {
        return new UnitNames(column.sample(), definitions.organisation());
    }

    /** What other records call a column of this title, its own Latin letters, or its place. */
    private String name(String heading, int place) {
        String latin = heading.chars().allMatch(letter -> letter < 0x80) ? FileNames.code(heading) : "";
        String name = definitions.records().values().stream()
                .flatMap(record -> record.columns().stream())
                .filter(column -> column.title().zh().equals(heading)
                        || column.title().en().equals(heading))
                .map(column -> column.name())
                .findFirst()
                .orElse(latin.isEmpty() ? "column_" + place : latin);
        return columns.containsKey(name) || name.equals(ORG) ? name + "_" + place : name;
    }
}
