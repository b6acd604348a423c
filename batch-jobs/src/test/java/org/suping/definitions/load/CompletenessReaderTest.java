package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.source.CompletenessRules;
import org.suping.definitions.source.CompletenessRules.Numbering;
import org.suping.vocabulary.Language;

/** What a source promises about being complete, and every mistake in saying so. */
class CompletenessReaderTest {

    private static final String CRM = "sources/crm.yml";
    private static final String FINANCE = "sources/finance.yml";
    private static final String PLACE = "delimiter: \",\"\n";

    @TempDir
    private Path temporary;

    @Test
    void reads_every_promise() {
        ConfigCopy copy = ConfigCopy.in(temporary).change(CRM, PLACE, PLACE + """
                complete:
                  notes: "{period}/crm*.delivery.yml"
                  deliveries: whole
                  numbers: {column: complaint_id, date: received_on, digits: 4, first: 1}
                  reconcile: {record: exposure, where: premium > 0, key: {org: org}, same: {received_on: month}}
                """);

        CompletenessRules read = Objects.requireNonNull(DefinitionsLoader.load(copy.folder())
                        .orThrow()
                        .sources()
                        .get("crm"))
                .completeness();

        assertThat(read.notes()).isEqualTo("{period}/crm*.delivery.yml");
        assertThat(read.wholeDeliveries()).isTrue();
        assertThat(read.numbering()).isEqualTo(new Numbering("complaint_id", "received_on", 4, 1L));
        assertThat(Objects.requireNonNull(read.reconciliation()).record()).isEqualTo("exposure");
        assertThat(read.reconciliation().key()).isEqualTo(Map.of("org", "org"));
        assertThat(read.reconciliation().same()).isEqualTo(Map.of("received_on", "month"));
    }

    @Test
    void tells_every_wrong_column_with_its_line() {
        ConfigCopy copy =
                ConfigCopy.in(temporary).change(CRM, PLACE, PLACE + """
                complete:
                  numbers:
                    column: id_no
                    date: amount
                  reconcile:
                    record: exposur
                    key: {complainant: org, received_on: org}
                """).change(FINANCE, PLACE, PLACE + """
                complete:
                  reconcile:
                    record: complaint
                    where: amuont > 0
                    key: {org: id_no, month: amount}
                    same: {premium: content, lime: line}
                """);

        assertThat(sentences(copy))
                .containsExactly(
                        "config/sources/crm.yml:12  The column id_no holds personal data. Expected a column without, for"
                                + " what is missing is shown. Name another column",
                        "config/sources/crm.yml:13  The column amount is of type decimal. Expected a date here. Use"
                                + " another column",
                        "config/sources/crm.yml:15  Unknown record “exposur”. The nearest is “exposure”. Correct it",
                        "config/sources/crm.yml:16  The column complainant holds personal data. Expected a column"
                                + " without, for what is missing is shown. Name another column",
                        "config/sources/finance.yml:13:12  Unknown name “amuont”. The nearest known name is “amount”."
                                + " Correct the name",
                        "config/sources/finance.yml:14  The column id_no holds personal data. Expected a column without,"
                                + " for what is missing is shown. Name another column",
                        "config/sources/finance.yml:14  The column month is of type date, amount of type decimal."
                                + " Expected two columns of one type. Name another column",
                        "config/sources/finance.yml:15  The column content holds personal data. Expected a column"
                                + " without, for what is missing is shown. Name another column",
                        "config/sources/finance.yml:15  Unknown column “lime”. The nearest is “line”. Correct it");
    }

    @Test
    void tells_promises_that_nothing_could_be_seen_by() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change(CRM, PLACE, PLACE + "complete: {notes: \"{period}/*.yml\", deliveries: whole}\n")
                .change(FINANCE, PLACE, PLACE + "complete: {deliveries: whole}\n");

        assertThat(sentences(copy))
                .containsExactly(
                        "config/sources/crm.yml:10  The pattern of the delivery notes “{period}/*.yml” does not end in"
                                + " .delivery.yml. Expected names that end in .delivery.yml, which tells notes from files"
                                + " of rows. Write it as {period}/crm*.delivery.yml",
                        "config/sources/finance.yml:10  deliveries: whole does nothing, for no delivery says which day it"
                                + " speaks of. Expected {as-of} in files, or notes with the deliveries. Add one of them,"
                                + " or delete deliveries");
    }

    @Test
    void tells_a_pattern_of_notes_that_cannot_be_read() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change(CRM, PLACE, PLACE + "complete: {notes: \"{period}/crm[*.delivery.yml\"}\n");

        assertThat(sentences(copy))
                .containsExactly("config/sources/crm.yml:10  The file pattern “{period}/crm[*.delivery.yml” cannot be"
                        + " read. Expected names with * ? [...] {...}, brackets in pairs. Close the brackets");
    }

    @Test
    void expects_no_notes_and_no_whole_deliveries_of_a_database() {
        ConfigCopy copy = ConfigCopy.in(temporary).write("sources/ledger.yml", """
                code: ledger
                name: {zh: 台账, en: ledger}
                record: exposure
                format: jdbc
                complete: {notes: "{period}/*.delivery.yml", deliveries: whole}
                columns:
                  - {column: org, header: ORG}
                  - {column: month, header: MONTH, format: yyyy-MM-dd}
                  - {column: line, header: LINE}
                  - {column: premium, header: PREMIUM}
                jdbc:
                  url: "jdbc:h2:file:ledger"
                  user: reader
                  query: select * from premium
                  key: id
                """);

        assertThat(sentences(copy))
                .containsExactly(
                        "config/sources/ledger.yml:5  complete.notes means nothing for the format jdbc. Expected the"
                                + " keys of this format only. Delete complete.notes, or change format",
                        "config/sources/ledger.yml:5  complete.deliveries means nothing for the format jdbc. Expected"
                                + " the keys of this format only. Delete complete.deliveries, or change format");
    }

    private static List<String> sentences(ConfigCopy copy) {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(found -> found.sentence(Language.EN))
                .toList();
    }
}
