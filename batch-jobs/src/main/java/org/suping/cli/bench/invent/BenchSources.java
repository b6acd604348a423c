package org.suping.cli.bench.invent;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.suping.cli.invent.InventedComplaint;
import org.suping.cli.invent.InventedComplaints;
import org.suping.cli.invent.InventedUnits;
import org.suping.cli.invent.Weighted;
import org.suping.vocabulary.Period;

/**
 * Writes complaints of any number, as files or a table: English headers, codes as values, 12 columns. Rows are drawn one after another and
 * never held, so that a thousand rows and ten million need the same memory; how they are spread over files does not change
 * them.
 *
 * <p>Of a thousand rows one has the number of an earlier one, two have no date of receipt and some thirty are the same
 * person's again; one in six is received before the period.
 */
public final class BenchSources {

    public static final Period PERIOD = new Period(2026, 3);
    static final List<String> HEADERS = List.of(
            "complaint_id",
            "org",
            "received_on",
            "told_on",
            "closed_on",
            "channel",
            "category",
            "line",
            "amount",
            "complainant",
            "id_no",
            "content");

    static final List<String> PREMIUM_HEADERS = List.of("org", "month", "line", "premium");
    /** How the names of the files begin. */
    public static final String COMPLAINTS = "complaints-";

    /** The database that holds them instead. */
    public static final String TABLE = "crm";

    static final String PREMIUM = "premium";

    private static final LocalDate EXPORTED_ON = PERIOD.end().plusDays(12);
    private static final int DAYS = 110;
    private static final int REMEMBERED = 1_000;

    private final List<String> units;
    private final Random random;
    private final InventedComplaints complaints;
    private final Deque<InventedComplaint> recent = new ArrayDeque<>();

    private BenchSources(List<String> units, long seed) {
        this.units = units;
        random = new Random(seed);
        int[] onTime = new int[units.size()];
        int[] weights = new int[units.size()];
        for (int i = 0; i < onTime.length; i++) {
            onTime[i] = 86 + i % 13;
            weights[i] = 1;
        }
        complaints =
                new InventedComplaints(random, new InventedUnits(new Weighted<>(units, weights), onTime), EXPORTED_ON);
    }

    /** The child process that writes the sources: folder, rows, files, seed, branches, format. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long rows = Long.parseLong(arguments[1]);
        int files = Integer.parseInt(arguments[2]);
        List<String> units = new BenchUnits(Integer.parseInt(arguments[4])).booking();
        BenchSources sources = new BenchSources(units, Long.parseLong(arguments[3]));
        BenchFormat format = new BenchFormat.Converter().convert(arguments[5]);
        if (format == BenchFormat.DATABASE) {
            sources.write(format.open(folder.resolve(TABLE)), 0, rows);
        }
        for (int file = 1; file <= files && format != BenchFormat.DATABASE; file++) {
            Path path = folder.resolve(COMPLAINTS + file + format.suffix());
            sources.write(format.open(path), rows * (file - 1) / files, rows * file / files);
        }
        sources.writePremium(folder.resolve(PREMIUM + ".csv"));
    }

    /** Writes the files of one branch of several: a complaint file and premium. No complaint has the number of another branch's. */
    public static void writeBranch(Path folder, BenchUnits all, int branch, long rows) throws IOException {
        Files.createDirectories(folder);
        BenchSources sources = new BenchSources(all.booking(branch), branch);
        Path path = folder.resolve(COMPLAINTS + 1 + BenchFormat.TEXT.suffix());
        sources.write(BenchFormat.TEXT.open(path), rows * (branch - 1), rows * branch);
        sources.writePremium(folder.resolve(PREMIUM + ".csv"));
    }

    private void write(RowSink opened, long from, long to) throws IOException {
        try (RowSink sink = opened) {
            sink.add(HEADERS.toArray(String[]::new));
            for (long number = from; number < to; number++) {
                sink.add(cells(number, next(number)));
            }
        }
    }

    private InventedComplaint next(long number) {
        LocalDate receivedOn = PERIOD.end().minusDays(random.nextInt(DAYS));
        boolean again = recent.size() == REMEMBERED && random.nextInt(33) == 0;
        InventedComplaint complaint =
                again ? complaints.again(number, recent.getFirst(), receivedOn) : complaints.next(number, receivedOn);
        recent.addLast(complaint);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
        return number % 1_000 == 999 ? complaint.withId(recent.getFirst().id()) : complaint;
    }

    private static String[] cells(long number, InventedComplaint complaint) {
        BigDecimal amount = complaint.amount();
        return new String[] {
            complaint.id(),
            complaint.org(),
            number % 500 == 499 ? "" : complaint.receivedOn().toString(),
            text(complaint.toldOn()),
            text(complaint.closedOn()),
            complaint.channel(),
            complaint.category(),
            complaint.line(),
            amount == null ? "" : amount.toPlainString(),
            complaint.person().name(),
            complaint.person().idNumber(),
            complaint.content()
        };
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void writePremium(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord(PREMIUM_HEADERS);
            for (String unit : units) {
                for (int month = 0; month < 3; month++) {
                    for (String line : InventedComplaints.LINES.values()) {
                        csv.writeRecord(
                                unit,
                                PERIOD.start().plusMonths(month).toString(),
                                line,
                                BigDecimal.valueOf(1_000_000_000L + random.nextInt(900_000_000), 2)
                                        .toPlainString());
                    }
                }
            }
        }
    }
}
