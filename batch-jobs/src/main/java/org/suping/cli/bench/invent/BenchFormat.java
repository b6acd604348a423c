package org.suping.cli.bench.invent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the bench delivers its complaints. */
public enum BenchFormat {
    /** Delimited text, in one or several files. */
    TEXT(".csv"),
    /** Workbooks with shared texts and real dates. */
    WORKBOOK(".xlsx"),
    /** A table of an H2 database, whatever the number of files. */
    DATABASE("");

    private final String suffix;

    BenchFormat(String suffix) {
        this.suffix = suffix;
    }

    /** How the names of its files end. */
    String suffix() {
        return suffix;
    }

    RowSink open(Path file) throws IOException {
        return switch (this) {
            case TEXT -> new TextSink(file);
            case WORKBOOK -> new WorkbookSink(file);
            case DATABASE -> new TableSink(file);
        };
    }

    /** As it is written on the command line. */
    public static final class Converter implements ITypeConverter<BenchFormat> {

        @Override
        public BenchFormat convert(String value) {
            for (BenchFormat format : values()) {
                if (format.toString().equals(value)) {
                    return format;
                }
            }
            throw new TypeConversionException(
                    Arrays.stream(values()).map(BenchFormat::toString).collect(Collectors.joining(", ")));
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
