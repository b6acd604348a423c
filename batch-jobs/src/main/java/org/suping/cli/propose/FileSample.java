package org.suping.cli.propose;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/**
 * The beginning of a delimited file: how it is written, and what its columns hold.
 *
 * @param rows read, the headings not among them
 */
record FileSample(Charset charset, char delimiter, List<ColumnSample> columns, int rows) {

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_ROWS = 20_000;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String DELIMITERS = ",;\t|";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads the file's first rows; what keeps them from being read is a {@link BlockedException} that says so. */
    static FileSample of(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw blocked("PROPOSE-01", name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return of(bytes.length < MOST_BYTES ? bytes : wholeLines(bytes), name);
        } catch (IOException unreadable) {
            throw blocked("PROPOSE-02", name);
        }
    }

    private static FileSample of(byte[] bytes, String name) {
        for (Charset charset : CHARSETS) {
            Optional<String> text = decoded(bytes, charset);
            if (text.isPresent() && text.get().indexOf('\0') < 0) {
                return of(text.get(), charset, name);
            }
        }
        throw blocked("PROPOSE-03", name);
    }

    private static FileSample of(String text, Charset charset, String name) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        char delimiter = delimiter(content.lines().findFirst().orElse(""));
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(content)) {
            return read(csv, charset, delimiter, name);
        } catch (CsvParseException | IOException malformed) {
            throw blocked("PROPOSE-02", name);
        }
    }

    private static FileSample read(CsvReader<CsvRecord> csv, Charset charset, char delimiter, String name) {
        List<ColumnSample> columns = new ArrayList<>();
        int rows = -1;
        for (CsvRecord row : csv) {
            if (rows < 0) {
                row.getFields().forEach(heading -> columns.add(new ColumnSample(trimmed(heading))));
                mustBeHeadings(columns, name);
            } else {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(i < row.getFieldCount() ? trimmed(row.getField(i)) : "");
                }
            }
            if (++rows == MOST_ROWS) {
                break;
            }
        }
        if (rows < 1) {
            throw blocked("PROPOSE-04", name);
        }
        return new FileSample(charset, delimiter, columns, rows);
    }

    /** A first row of numbers, days or people is a row: shown as headings it would show people. */
    private static void mustBeHeadings(List<ColumnSample> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            String heading = columns.get(i).heading();
            if (heading.isEmpty() || ValueShape.isNumber(heading) || PersonalSigns.inHeading(heading)) {
                throw blocked("PROPOSE-05", name, i + 1);
            }
        }
    }

    private static String trimmed(String value) {
        return value.replace('\u3000', ' ').replace('\u00A0', ' ').strip();
    }

    private static char delimiter(String line) {
        char most = ',';
        for (char delimiter : DELIMITERS.toCharArray()) {
            if (count(line, delimiter) > count(line, most)) {
                most = delimiter;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(letter -> letter == wanted).count();
    }

    /** What was cut off in the middle of a line is no row. */
    private static byte[] wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static BlockedException blocked(String code, String where, Object... arguments) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, Finding.of(code, Severity.HARD, where, arguments));
    }
}
