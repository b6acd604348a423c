package org.suping.cli.propose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.cli.propose.look.PersonalSigns;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.findings.NearestName;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;

/** How a source's words become a record's codes: what is known is mapped, the nearest to what is not stands in a remark. */
final class CodesText {

    private static final int MOST_VALUES = 60;

    private final ProposedColumn column;
    private final ColumnDefinition target;
    private final Language language;
    private final @Nullable CodeList list;
    private final Map<String, String> codes = new HashMap<>();

    CodesText(ProposedColumn column, ColumnDefinition target, Definitions definitions, Language language) {
        this.column = column;
        this.target = target;
        this.language = language;
        list = definitions.codeLists().get(String.valueOf(target.codeList()));
        if (list != null) {
            list.codes().forEach((code, words) -> codes.put(words.zh(), code));
            list.codes().forEach((code, words) -> codes.putIfAbsent(words.en(), code));
        }
        definitions.sources().values().stream()
                .flatMap(source -> source.columns().stream())
                .filter(mapping -> mapping.column().equals(target.name()))
                .forEach(mapping -> mapping.format().codes().forEach(codes::putIfAbsent));
    }

    /** @param more what else is said of the column, if anything */
    List<String> lines(Optional<String> more) {
        List<String> lines = new ArrayList<>();
        boolean safe = PersonalSigns.areSafe(column.sample());
        int hidden = 0;
        int mapped = 0;
        for (Map.Entry<String, Integer> value : column.sample().values().entrySet()) {
            String word = value.getKey();
            String code = codes.get(word);
            if (list != null && list.codes().containsKey(word)) {
                continue;
            }
            if (code == null && (!isSafe(word, value.getValue(), safe) || lines.size() >= MOST_VALUES)) {
                hidden++;
            } else if (code == null) {
                lines.add("      # " + YamlText.of(word) + ": " + nearest(word));
            } else {
                mapped++;
                lines.add("      " + YamlText.of(word) + ": " + code);
            }
        }
        return framed(lines, more, mapped, hidden);
    }

    /** What stands in one row alone is somebody's own words, unless it is a word that is known misspelt. */
    private boolean isSafe(String word, int rows, boolean inSafeColumn) {
        boolean near = NearestName.of(word, codes.keySet()).isPresent();
        return inSafeColumn && !PersonalSigns.inValue(word) && (rows > 1 || near);
    }

    private List<String> framed(List<String> codes, Optional<String> more, int mapped, int hidden) {
        List<String> framed = new ArrayList<>();
        framed.add("  - column: " + target.name());
        framed.add("    header: " + YamlText.of(column.heading()));
        more.ifPresent(key -> framed.add("    " + key));
        if (mapped > 0 || !codes.isEmpty()) {
            framed.add(mapped > 0 ? "    codes:" : "    # codes:");
        }
        framed.addAll(codes);
        if (hidden > 0) {
            framed.add("      # " + Labels.in(language, "propose.hidden", hidden));
        }
        return framed;
    }

    private String nearest(String word) {
        List<String> near = NearestName.all(word, codes.keySet()).stream()
                .map(name -> codes.getOrDefault(name, "?"))
                .distinct()
                .toList();
        return near.isEmpty() ? alike(word) : String.join(" / ", near);
    }

    /** The one code whose words hold this one, or stand in it: 理赔 for 理赔纠纷. */
    private String alike(String word) {
        List<String> alike = codes.entrySet().stream()
                .filter(known -> word.length() > 1
                        && known.getKey().length() > 1
                        && (known.getKey().contains(word) || word.contains(known.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return alike.size() == 1 ? alike.get(0) : "?";
    }
}
