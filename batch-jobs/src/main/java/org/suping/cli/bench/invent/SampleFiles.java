package org.suping.cli.bench.invent;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suping.cli.invent.InventedComplaint;
import org.suping.cli.sample.group.GroupSample;
import org.suping.cli.sample.group.GroupUnits;
import org.suping.vocabulary.Period;

/**
 * Writes the source files of the sample that ships ({@code batch-jobs/samples/shanghai}). A test holds the committed files
 * against {@link #SEED}; after a change here, run {@link #main} over the committed folder.
 */
public final class SampleFiles {

    static final long SEED = 9;
    /** What spreadsheet programs put before UTF-8; the second file has it, as files that went through one do. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Period QUARTER = new Period(2026, 3);
    private static final String BRANCH = "3100";
    private static final GroupUnits UNITS = new GroupUnits(
            BRANCH,
            List.of(BRANCH),
            List.of(BRANCH, "3101", "310101", "31010101", "310102", "3102", "310201", "31020101", "310202"));

    private SampleFiles() {}

    /** Writes the sample's files into the folder of its quarter. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<InventedComplaint> all = new SampleComplaints(SEED).all();
        List<List<List<String>>> complaints = SampleComplaints.files(all);
        write(folder.resolve("crm-complaints-1.csv"), "", SampleComplaints.HEADERS, complaints.get(0));
        write(folder.resolve("crm-complaints-2.csv"), BYTE_ORDER_MARK, SampleComplaints.HEADERS, complaints.get(1));
        write(folder.resolve("finance-premium.csv"), "", SamplePremium.HEADERS, new SamplePremium(SEED).rows());
        GroupSample.writeAround(folder.resolveSibling(""), SEED, QUARTER, UNITS, all);
    }

    private static void write(Path file, String mark, List<String> headers, List<List<String>> rows)
            throws IOException {
        try (Writer text = Files.newBufferedWriter(file)) {
            text.write(mark);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
                csv.writeRecord(headers);
                rows.forEach(csv::writeRecord);
            }
        }
    }

    /** Writes the sample's files into the folder of its quarter, named by the first argument. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }
}
