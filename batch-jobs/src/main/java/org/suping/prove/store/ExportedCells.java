package org.suping.prove.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.CodeList;
import org.suping.definitions.ColumnDefinition;
import org.suping.definitions.Definitions;
import org.suping.definitions.RecordDefinition;
import org.suping.evidence.RowNumber;
import org.suping.evidence.RowPlaces;
import org.suping.prove.PartRow;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** One counted row as the cells of a file: its source file, its place there, the terms that count it, and its columns. */
final class ExportedCells {

    private final Definitions definitions;
    private final Collection<ColumnDefinition> columns;
    private final Language language;
    private final Map<Sha256, RowPlaces> places = new HashMap<>();

    ExportedCells(
            Definitions definitions,
            CollectedReturn collected,
            Collection<ColumnDefinition> columns,
            Language language) {
        this.definitions = definitions;
        this.columns = columns;
        this.language = language;
        collected.files().forEach(file -> places.putIfAbsent(file.digest(), file.places()));
    }

    /** Of the columns whose values are needed. */
    Set<String> names() {
        return columns.stream().map(ColumnDefinition::name).collect(Collectors.toSet());
    }

    /** @param counted the terms that count it */
    List<@Nullable Object> of(PartRow row, RecordDefinition record, String counted) {
        Sha256 digest = row.ref().part().file();
        RowPlaces file = places.getOrDefault(digest, RowPlaces.of(digest.hex()));
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(file.file());
        cells.add(place(file, row.ref().number()));
        cells.add(counted);
        for (ColumnDefinition column : columns) {
            cells.add(record.column(column.name()).isEmpty() ? null : words(column, row.get(column.name())));
        }
        return cells;
    }

    /** A line is a number, so that it can be sorted by. */
    private static Object place(RowPlaces file, long number) {
        boolean isLine = !file.isSheet() && RowNumber.matter(number) == 0;
        return isLine ? (Object) number : file.inFile(number);
    }

    private @Nullable Object words(ColumnDefinition column, @Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        }
        CodeList codes =
                column.codeList() == null ? null : definitions.codeLists().get(column.codeList());
        Text words = codes == null || value == null ? null : codes.codes().get(value);
        return words == null ? value : words.in(language);
    }
}
