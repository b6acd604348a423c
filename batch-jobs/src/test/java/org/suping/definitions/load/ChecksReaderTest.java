package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.rows.RowChecks;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Text;

/** What a record's definition may ask of its rows, and every mistake in asking. */
class ChecksReaderTest {

    private static final String RECORD = "records/complaint.yml";
    private static final String COLUMNS = "\ncolumns:\n";
    private static final String AMOUNT = "涉诉金额（元）, en: amount in dispute (yuan)}\n    type: decimal\n";
    private static final String BOUNDS = "    from: 0\n    to: 10000000000\n";
    private static final String RULES = """

            # a row that breaks one is rejected, and told with the line it stands on
            rules:
              - code: told-after-received
                title: {zh: 告知不早于受理, en: told on or after the day received}
                holds: told_on >= received_on
              - code: closed-after-received
                title: {zh: 办结不早于受理, en: closed on or after the day received}
                holds: closed_on >= received_on
              - code: withdrawn-after-received
                title: {zh: 撤回不早于受理, en: withdrawn on or after the day received}
                holds: withdrawn_on >= received_on
              - code: withdrawn-or-closed
                title: {zh: 撤回的投诉不再办结, en: a withdrawn complaint is not closed too}
                holds: withdrawn_on IS NULL OR closed_on IS NULL
              - code: reopened-after-closed
                title: {zh: 重新受理不早于办结, en: taken up again on or after the day closed}
                holds: reopened_on IS NULL OR (closed_on IS NOT NULL AND reopened_on >= closed_on)
              - code: reclosed-after-reopened
                title: {zh: 重新办结不早于重新受理, en: closed again on or after the day taken up again}
                holds: reclosed_on IS NULL OR (reopened_on IS NOT NULL AND reclosed_on >= reopened_on)
              - code: extended-beyond-limit
                title: {zh: 延期晚于原期限, en: extended beyond the limit of 15 days}
                holds: extended_to > due_on
            """;
    private static final String CLOSED = "  - name: told_on\n";

    @TempDir
    private Path temporary;

    @Test
    void reads_ranges_patterns_rules_and_what_is_unique() {
        ConfigCopy copy = withoutChecks()
                .change(RECORD, AMOUNT, AMOUNT + "    from: 0\n    to: 1000000.5\n")
                .change(RECORD, CLOSED, CLOSED + "    from: 2020-01-01\n")
                .change(RECORD, "  - name: complaint_id\n", "  - name: complaint_id\n    pattern: C[0-9]+\n")
                .change(
                        RECORD,
                        COLUMNS,
                        "\nunique:\n  - columns: [complainant, received_on]\n  - {columns: [id_no], otherwise: set-aside}\nrules:\n  - {code: told-after-received,"
                                + " title: {zh: 告知不早于受理, en: told in time}, holds: told_on >= received_on}\n"
                                + COLUMNS);

        RowChecks checks = DefinitionsLoader.load(copy.folder())
                .orThrow()
                .record("complaint")
                .checks();

        assertThat(checks.cells())
                .containsExactly(
                        new RowChecks.Form("complaint_id", Pattern.compile("C[0-9]+")),
                        new RowChecks.Range(
                                "told_on", 18_262, Long.MAX_VALUE, new Text("不小于 2020-01-01", "2020-01-01 or more")),
                        new RowChecks.Range(
                                "amount", 0, 10_000_005_000L, new Text("0 至 1000000.5", "from 0 to 1000000.5")));
        assertThat(checks.unique())
                .containsExactly(
                        new RowChecks.Unique(List.of("complainant", "received_on"), false),
                        new RowChecks.Unique(List.of("id_no"), true));
        assertThat(checks.rules())
                .extracting(rule -> rule.holds().sql())
                .containsExactly("\"told_on\" >= \"received_on\"");
    }

    @Test
    void tells_every_mistake_with_its_line() {
        ConfigCopy copy = withoutChecks()
                .change(RECORD, AMOUNT, AMOUNT + "    from: 10\n    to: 0.00001\n    pattern: \"[0-9]+\"\n")
                .change(RECORD, CLOSED, CLOSED + "    from: 2020-02-30\n")
                .change(
                        RECORD,
                        "  - name: complaint_id\n",
                        "  - name: complaint_id\n    normalise: [upper]\n    pattern: C[0-9\n    to: 5\n")
                .change(
                        RECORD,
                        COLUMNS,
                        "\nunique: [{columns: [complainer]}]\nrules:\n"
                                + "  - {code: a, title: {zh: 甲, en: A}, holds: told_on >= received}\n"
                                + "  - {code: a, title: {zh: 乙, en: B}, holds: told_on}\n"
                                + COLUMNS);

        assertThat(DefinitionsLoader.load(copy.folder()).findings().stream().map(found -> found.sentence(Language.EN)))
                .containsExactly(
                        "config/records/complaint.yml:20  Unknown column “complainer”. The nearest is "
                                + "“complainant”. Correct it",
                        "config/records/complaint.yml:22:56  Unknown name “received”. The nearest known name is "
                                + "“received_on”. Correct the name",
                        "config/records/complaint.yml:23  The rule “a” is already on line 22. Expected every "
                                + "rule once. Delete one of them",
                        "config/records/complaint.yml:23:45  Found the date told_on. Expected a condition. "
                                + "Correct it",
                        "config/records/complaint.yml:26  The column complaint_id is of type text and has no "
                                + "range. Expected from and to at numbers and dates only. Delete them",
                        "config/records/complaint.yml:27  The column complaint_id has normalise but is not personal."
                                + " Expected personal beside normalise. Add personal or delete normalise",
                        "config/records/complaint.yml:28  pattern = \"C[0-9\" is wrong at its character 5. "
                                + "Expected a regular expression as [A-Z]+[0-9]+. Correct it",
                        "config/records/complaint.yml:80  “2020-02-30” is no value of a column of type date. "
                                + "Expected a whole number, a number of at most 4 decimals or a day as 2026-01-31. Correct it",
                        "config/records/complaint.yml:131  “0.00001” is no value of a column of type decimal. "
                                + "Expected a whole number, a number of at most 4 decimals or a day as 2026-01-31. Correct it",
                        "config/records/complaint.yml:132  The column amount is of type decimal and needs no "
                                + "pattern. Expected pattern at texts only. Delete it");
    }

    /** The shipped record as it would be without any. */
    private ConfigCopy withoutChecks() {
        return ConfigCopy.in(temporary).change(RECORD, BOUNDS, "").change(RECORD, RULES, "");
    }
}
