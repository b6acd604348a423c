package org.suping.collect.store;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.suping.collect.RowSource;
import org.suping.collect.csv.DelimitedFile;
import org.suping.collect.jdbc.DatabaseAccess;
import org.suping.collect.jdbc.DatabaseRows;
import org.suping.collect.parquet.ParquetFile;
import org.suping.collect.xlsx.WorkbookFile;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.SourceFormat;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Period;

/**
 * Opens each source with the reader of its format.
 *
 * @param data the data folder
 * @param period whose days stand in a query
 */
public record RowSources(Path data, Period period) {

    /**
     * Opens a source.
     *
     * @param pinned the file, or what a query was pinned as
     * @param file where it lies; means nothing for a query
     * @param progress is told how many bytes were read so far
     */
    public RowSource open(SourceFile pinned, Path file, SourceDefinition source, LongConsumer progress) {
        String name = pinned.name();
        SourceFormat format = source.format();
        if (format instanceof SourceFormat.Delimited delimited) {
            return DelimitedFile.open(file, name, source, delimited, progress);
        }
        if (format instanceof SourceFormat.Workbook workbook) {
            return WorkbookFile.open(file, name, source, workbook, progress);
        }
        if (format instanceof SourceFormat.Parquet parquet) {
            return ParquetFile.open(file, name, source, parquet, progress);
        }
        if (format instanceof SourceFormat.Jdbc) {
            return DatabaseRows.open(pinned, source, DatabaseAccess.of(period, data), progress);
        }
        throw new IllegalArgumentException("No reader for " + format.name());
    }
}
