package org.suping.cli.propose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.cli.propose.look.PersonalSigns;
import org.suping.definitions.ColumnType;

/** Code lists for the columns of a proposed record that hold few words, none of which tells a person. */
final class ProposedCodes {

    private final Map<String, ProposedColumn> columns;
    private final Map<String, String> lists = new HashMap<>();

    /** @param columns of the record, by name */
    ProposedCodes(Map<String, ProposedColumn> columns, String record) {
        this.columns = columns;
        columns.forEach((name, column) -> {
            if (!name.equals(ProposedRecord.ORG)
                    && isCoded(column)
                    && !shown(column).isEmpty()) {
                lists.put(name, record + "_" + name);
            }
        });
    }

    boolean has(String name) {
        return lists.containsKey(name);
    }

    /** The list of the column, which it has. */
    String list(String name) {
        return lists.getOrDefault(name, "");
    }

    /** The lists as they stand in the file of codes. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        columns.forEach((name, column) -> {
            if (has(name)) {
                lines.add(list(name) + ":");
                lines.add("  title: " + YamlText.title(column.heading()));
                lines.add("  codes:");
                codesOf(shown(column))
                        .forEach((code, word) -> lines.add("    " + YamlText.of(code) + ": " + YamlText.title(word)));
            }
        });
        return lines;
    }

    /** How the words of the column become its codes. */
    static List<String> mapping(ProposedColumn column) {
        List<String> lines = new ArrayList<>();
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
        return hasFewWords(column) && PersonalSigns.areSafe(column.sample()) && column.joined() == null;
    }

    /** Whether there are few different words, and they are not shown. */
    static boolean mayBePeople(ProposedColumn column) {
        return hasFewWords(column) && !PersonalSigns.areSafe(column.sample());
    }

    private static boolean hasFewWords(ProposedColumn column) {
        return column.shape().type() == ColumnType.CODE && column.personal() == null;
    }
}
