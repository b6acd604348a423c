package org.suping.seal;

import java.util.List;
import java.util.function.Predicate;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/**
 * What became of free text in the rows of a return, by the policy of its definitions.
 *
 * @param kept columns whose text is stored, masked: {@code complaint.content}, by record and in its order
 * @param leftOut columns of which nothing is stored
 */
public record FreeTexts(List<String> kept, List<String> leftOut) {

    public FreeTexts {
        kept = List.copyOf(kept);
        leftOut = List.copyOf(leftOut);
    }

    /** Of the records that have rows in the return. */
    public static FreeTexts of(Definitions definitions, CollectedReturn collected) {
        return new FreeTexts(
                columns(definitions, collected, ColumnDefinition::isKeptText),
                columns(definitions, collected, ColumnDefinition::isLeftOut));
    }

    private static List<String> columns(
            Definitions definitions, CollectedReturn collected, Predicate<ColumnDefinition> which) {
        return definitions.records().values().stream()
                .filter(record -> !collected.rowParts(record.code()).isEmpty())
                .flatMap(record ->
                        record.columns().stream().filter(which).map(column -> record.code() + "." + column.name()))
                .toList();
    }

    /** Whether there are such columns at all. */
    public boolean areAny() {
        return !kept.isEmpty() || !leftOut.isEmpty();
    }

    /** The columns that are kept, or that none is. */
    public Text keptWords() {
        return kept.isEmpty() ? Labels.text("free-text.no-column") : Text.same(String.join(", ", kept));
    }

    /** What who opens the rows has to know. */
    public Text words() {
        return kept.isEmpty() ? Labels.text("free-text.none") : Labels.text("free-text.kept", String.join(", ", kept));
    }
}
