package org.suping.cli.propose.look;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.suping.collect.csv.TextHead;

/** The first rows of delimited text, packed or not: its encoding and form are told from itself. */
final class TextRows {

    private static final int MOST_BYTES = 8 << 20;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextRows() {}

    /** @param name as findings call the file */
    static SampleRows of(Path file, String name) {
        try {
            byte[] bytes = TextHead.of(file, name, MOST_BYTES);
            return isWide(bytes)
                    ? of(wide(bytes), StandardCharsets.UTF_16)
                    : of(bytes.length < MOST_BYTES ? bytes : wholeLines(bytes), name);
        } catch (CsvParseException | IOException unreadable) {
            throw FileSample.blocked("PROPOSE-02", name);
        }
    }

    private static SampleRows of(byte[] bytes, String name) throws IOException {
        for (Charset charset : CHARSETS) {
            Optional<String> text = decoded(bytes, charset);
            if (text.isPresent() && text.get().indexOf('\0') < 0) {
                return of(text.get(), charset);
            }
        }
        throw FileSample.blocked("PROPOSE-03", name);
    }

    private static SampleRows of(String text, Charset charset) throws IOException {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        TextForm form = TextForm.of(content);
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(form.delimiter())
                .quoteCharacter(form.quote())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(content)) {
            for (CsvRecord row : csv) {
                rows.add(row.getFields().stream().map(SampleRows::trimmed).toList());
                if (rows.size() == SampleRows.MOST) {
                    break;
                }
            }
        }
        List<String> format = new ArrayList<>(List.of("charset: " + charset.name()));
        format.addAll(form.lines());
        return new SampleRows(format, rows);
    }

    /** Text in two bytes a sign, as Excel saves what it calls Unicode text. */
    private static boolean isWide(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    private static String wide(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_16);
        return bytes.length < MOST_BYTES ? text : text.substring(0, text.lastIndexOf('\n') + 1);
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
}
