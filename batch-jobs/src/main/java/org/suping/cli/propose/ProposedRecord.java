package org.suping.cli.propose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.suping.cli.propose.look.JoinedList;
import org.suping.cli.propose.look.PersonalSigns;
import org.suping.definitions.ColumnType;
import org.suping.definitions.Definitions;
import org.suping.definitions.PersonalKind;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** A record for rows that fit none there is: a column for every heading, named by what others call it or by its place. */
final class ProposedRecord {

    private static final String ORG = "org";
    private static final int HALF = 2;

    private final Definitions definitions;
    private final Language language;
    private final Map<String, ProposedColumn> columns = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final boolean hasOrg;

    ProposedRecord(List<ProposedColumn> found, Definitions definitions, Language language) {
        this.definitions = definitions;
        this.language = language;
        Optional<ProposedColumn> org = found.stream().filter(this::isOrg).findFirst();
        hasOrg = org.isPresent();
        for (int i = 0; i < found.size(); i++) {
            ProposedColumn column = found.get(i);
            columns.put(org.equals(Optional.of(column)) ? ORG : name(column.heading(), i + 1), column);
        }
    }

    /** Codes to be added and the record, each under the name of its file. */
    List<String> lines(FileNames names) {
        List<String> lines = new ArrayList<>(codeLists(names));
        lines.add("# ---- config/records/" + names.code() + ".yml");
        lines.add("code: " + names.code());
        lines.add("name: {zh: " + YamlText.of(names.stem()) + ", en: " + YamlText.of(names.stem()) + "}");
        lines.add("# " + Labels.in(language, key().isEmpty() ? "propose.no-key" : "propose.key"));
        lines.add("key: [" + keyOrFirst() + "]");
        lines.add("org-column: " + ORG);
        lines.add("# " + Labels.in(language, "propose.period-dates"));
        lines.add("period-dates: [" + String.join(", ", days()) + "]");
        lines.add("columns:");
        if (!hasOrg) {
            lines.add("  - {name: org, title: {zh: 机构代码, en: organisation unit}, type: text, required: true}");
        }
        columns.forEach((name, column) -> lines.add(column(name, column)));
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
        columns.forEach((name, column) -> {
            if (column.shape().type() == ColumnType.DATE && column.personal() == null) {
                lines.addAll(MappingText.day(column, name, language));
            } else if (codes.containsKey(name)) {
                lines.addAll(codeMapping(name, column));
            } else {
                lines.addAll(MappingText.joined(column, language));
                if (mayBePeople(column)) {
                    lines.add(MappingText.notCodes(column, language));
                }
                lines.add(MappingText.plain(column, name));
            }
        });
        return lines;
    }

    private List<String> codeLists(FileNames names) {
        List<String> lines = new ArrayList<>();
        columns.forEach((name, column) -> {
            List<String> words = shown(column);
            if (isCoded(column) && !words.isEmpty()) {
                codes.put(name, names.code() + "_" + name);
                lines.add(codes.get(name) + ":");
                lines.add("  title: " + title(column));
                lines.add("  codes:");
                codesOf(words).forEach((code, word) -> {
                    String shown = YamlText.of(word);
                    lines.add("    " + YamlText.of(code) + ": {zh: " + shown + ", en: " + shown + "}");
                });
            }
        });
        if (!lines.isEmpty()) {
            lines.add(0, "# ---- config/codes.yml");
        }
        return lines;
    }

    private static List<String> codeMapping(String name, ProposedColumn column) {
        List<String> lines = new ArrayList<>();
        lines.add("  - column: " + name);
        lines.add("    header: " + YamlText.of(column.heading()));
        lines.add("    codes:");
        codesOf(shown(column))
                .forEach((code, word) -> lines.add("      " + YamlText.of(word) + ": " + YamlText.of(code)));
        return lines;
    }

    /** A code for each word: its own Latin letters where it has no others, else its place. */
    private static Map<String, String> codesOf(List<String> words) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String word : words) {
            boolean latin = word.chars().allMatch(letter -> letter < 0x80);
            String code = latin ? FileNames.code(word) : "";
            boolean usable = code.length() > 1 && !code.equals(FileNames.NO_LATIN) && !codes.containsKey(code);
            codes.put(usable ? code : "c" + (codes.size() + 1), word);
        }
        return codes;
    }

    /** Words that stand in several rows and tell nobody. */
    private static List<String> shown(ProposedColumn column) {
        return column.sample().values().entrySet().stream()
                .filter(word -> word.getValue() > 1 && !PersonalSigns.inValue(word.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isCoded(ProposedColumn column) {
        return column.shape().type() == ColumnType.CODE
                && column.personal() == null
                && PersonalSigns.areSafe(column.sample())
                && JoinedList.of(column.sample()).isEmpty();
    }

    private static boolean mayBePeople(ProposedColumn column) {
        return column.shape().type() == ColumnType.CODE
                && column.personal() == null
                && !PersonalSigns.areSafe(column.sample());
    }

    private String column(String name, ProposedColumn column) {
        PersonalKind personal = column.personal();
        ColumnType type = type(name, column);
        boolean required = name.equals(ORG) || name.equals(keyOrFirst());
        return "  - {name: " + name + ", title: " + title(column) + ", type: "
                + type.name().toLowerCase(Locale.ROOT)
                + (codes.containsKey(name) ? ", codes: " + codes.get(name) : "")
                + (personal == null ? "" : ", personal: " + MappingText.yaml(personal))
                + (required ? ", required: true}" : "}");
    }

    private ColumnType type(String name, ProposedColumn column) {
        ColumnType type = column.shape().type();
        boolean text = column.personal() != null || name.equals(ORG) || type == ColumnType.CODE;
        return codes.containsKey(name) ? ColumnType.CODE : text ? ColumnType.TEXT : type;
    }

    private static String title(ProposedColumn column) {
        String heading = YamlText.of(column.heading());
        return "{zh: " + heading + ", en: " + heading + "}";
    }

    /** The first column every row fills with a value of its own; empty where there is none. */
    private String key() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().personal() == null
                        && column.getValue().sample().isUnique())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private String keyOrFirst() {
        String key = key();
        return key.isEmpty() ? columns.keySet().iterator().next() : key;
    }

    private List<String> days() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().shape().type() == ColumnType.DATE
                        && column.getValue().personal() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Half of its different values are units of the organisation. */
    private boolean isOrg(ProposedColumn column) {
        var values = column.sample().values().keySet();
        long units = values.stream().filter(definitions.organisation()::has).count();
        return units > 0 && units * HALF >= values.size();
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
