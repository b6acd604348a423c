package org.suping.cli.propose.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * The beginning of a file: how it is written, and what its columns hold.
 *
 * @param format what a definition says of its form, line by line
 * @param rows looked at, the headings not among them
 * @param unread columns of which nothing can be made
 */
public record FileSample(List<String> format, List<ColumnSample> columns, int rows, List<String> unread) {

    private static final String PARQUET = "PAR";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /**
     * Reads the file's first rows; what keeps them from being read is a {@link BlockedException} that says so.
     *
     * @param name as findings call the file
     * @param zone in which days of instants would be told
     */
    public static FileSample of(Path file, String name, ZoneId zone) {
        if (!Files.isRegularFile(file)) {
            throw blocked("PROPOSE-01", name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(ZIP.length()), StandardCharsets.ISO_8859_1);
            if (start.startsWith(PARQUET)) {
                return ReaderRows.ofParquet(file, name, zone);
            }
            boolean isWorkbook = start.equals(OLE) || start.equals(ZIP) && isWorkbook(file);
            return below(isWorkbook ? ReaderRows.ofWorkbook(file, name) : TextRows.of(file, name), name);
        } catch (IOException unreadable) {
            throw blocked("PROPOSE-02", name);
        }
    }

    /** Columns with rows of their own. */
    static FileSample of(List<String> format, List<String> headings, List<List<String>> rows, List<String> unread) {
        List<ColumnSample> columns = headings.stream().map(ColumnSample::new).toList();
        for (List<String> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(i < row.size() ? row.get(i) : "");
            }
        }
        return new FileSample(format, columns, rows.size(), unread);
    }

    /** Takes the rows apart where the headings stand; a column without one is nobody's. */
    private static FileSample below(SampleRows sample, String name) {
        List<List<String>> rows = sample.rows();
        if (rows.size() < 2) {
            throw blocked("PROPOSE-04", name);
        }
        HeadingGuess guess = new HeadingGuess(rows);
        int at = guess.row();
        if (at < 0) {
            throw blocked("PROPOSE-05", name, guess.lookedAt());
        }
        List<String> headings = guess.headings(at);
        Leftovers below = new Leftovers(headings, rows.subList(at + (guess.isStacked(at) ? 2 : 1), rows.size()));
        List<String> format = new ArrayList<>(sample.format());
        format.addAll(below.lines());
        FileSample all = of(format, headings, below.records(), List.of());
        List<ColumnSample> named = new ArrayList<>(all.columns());
        named.removeIf(column -> column.heading().isEmpty());
        return new FileSample(all.format(), named, all.rows(), List.of());
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return zip.getEntry(CONTENT_TYPES) != null;
        }
    }

    static BlockedException blocked(String code, String where, Object... arguments) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, where, arguments));
    }
}
