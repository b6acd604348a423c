package org.suping.collect.store;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.suping.collect.RowSource;
import org.suping.collect.csv.DelimitedFile;
import org.suping.collect.parquet.ParquetFile;
import org.suping.collect.xlsx.WorkbookFile;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.source.SourceFormat;

/** Opens each source with the reader of its format. */
public final class RowSources {

    private RowSources() {}

    /**
     * Opens a source.
     *
     * @param name as findings call it
     * @param progress is told how many bytes were read so far
     */
    public static RowSource open(Path file, String name, SourceDefinition source, LongConsumer progress) {
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
        throw new IllegalArgumentException("No reader for " + format.name());
    }
}
