package org.suping.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invented complaints with the quirks of the department's: US dates without leading zeros, lists joined by semicolons,
 * complaints against two respondents.
 */
final class StateFarmLookAlike {

    private static final List<String> HEADERS = List.of(
            "Complaint number",
            "Complaint filed against",
            "Complaint filed by",
            "Reason complaint filed",
            "Confirmed complaint",
            "How resolved",
            "Received date",
            "Closed date",
            "Complaint type",
            "Coverage type",
            "Coverage level",
            "Others involved",
            "Respondent ID",
            "Respondent Role",
            "Respondent type",
            "Complainant type",
            "Keywords");

    private static final List<String> RESPONDENTS = List.of("1510", "3105", "1506", "1507", "1509");
    private static final List<String> FILED_BY = List.of("Insured", "Third Party", "Consumer (Non-Insured)", "Other");
    private static final List<String> REASONS = List.of(
            "Delays (Claims Handling)",
            "Unsatisfactory Settle/Offer; Denial Of Claim",
            "Cust Service Claim Handling; Delays (Claims Handling); Unsatisfactory Settle/Offer");
    private static final List<String> COVERAGES =
            List.of("Automobile", "Homeowners", "Liability", "Fire, Allied Lines & CMP");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final int ONE_AGAINST_TWO_OF = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

    private StateFarmLookAlike() {}

    static void write(Path file, long seed, int complaints) throws IOException {
        Random random = new Random(seed);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file))) {
            csv.writeRecord(HEADERS);
            for (int i = 0; i < complaints; i++) {
                LocalDate receivedOn = FIRST_DAY.plusDays(random.nextInt(DAYS));
                LocalDate closedOn = receivedOn.plusDays(random.nextInt(120));
                int respondent = random.nextInt(RESPONDENTS.size());
                String number = Integer.toString(50_000 + i);
                csv.writeRecord(row(number, RESPONDENTS.get(respondent), receivedOn, closedOn, random));
                if (random.nextInt(ONE_AGAINST_TWO_OF) == 0) {
                    String second = RESPONDENTS.get((respondent + 1) % RESPONDENTS.size());
                    csv.writeRecord(row(number, second, receivedOn, closedOn, random));
                }
            }
        }
    }

    private static List<String> row(
            String number, String respondent, LocalDate receivedOn, LocalDate closedOn, Random random) {
        return List.of(
                number,
                "Respondent " + respondent,
                any(FILED_BY, random),
                any(REASONS, random),
                random.nextInt(5) == 0 ? "Yes" : "No",
                "Question of Fact; Contract Language/Legal Issue",
                receivedOn.format(DAY),
                closedOn.format(DAY),
                "Property and Casualty",
                any(COVERAGES, random),
                "Homeowners",
                random.nextInt(9) == 0 ? "" : "Portal - Company; Portal - Insured",
                respondent,
                "Ins Co - Licensed/Active",
                "Organization",
                random.nextBoolean() ? "INDV" : "ORG",
                random.nextInt(4) == 0 ? "" : "HAIL; SLAB");
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
