package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.SourceDefinition;
import org.suping.definitions.SourceDefinition.ColumnMapping;
import org.suping.definitions.source.CellFormat;
import org.suping.definitions.source.CellOrigin;
import org.suping.vocabulary.Language;

/** What stands in a column that a source does not deliver. */
class ColumnDefaultTest {

    @TempDir
    private Path temporary;

    @Test
    void is_a_constant_of_every_source_that_does_not_deliver_the_column() {
        assertThat(DefinitionsLoader.load(ConfigCopy.in(temporary).folder())
                        .orThrow()
                        .sources()
                        .values())
                .filteredOn(source -> source.code().equals("crm"))
                .flatExtracting(SourceDefinition::columns)
                .contains(
                        new ColumnMapping("nature", new CellOrigin.Constant("complaint", true), "", CellFormat.PLAIN));
    }

    @Test
    void wants_a_default_to_be_one_of_the_columns_codes() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change("records/complaint.yml", "default: complaint", "default: complain")
                .change("records/complaint.yml", "  - name: told_on\n", "  - name: told_on\n    default: never\n");

        assertThat(told(copy))
                .containsExactly(
                        "config/records/complaint.yml:62  Unknown code “complain”. The nearest is “complaint”. Correct it",
                        "config/records/complaint.yml:96  A column without a code list has default. Expected default at"
                                + " columns of codes only. Delete it, or add codes");
    }

    @Test
    void wants_what_may_lie_ahead_to_be_a_day_that_is_delivered() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change(
                        "records/complaint.yml",
                        "    type: date\n    derived: add_days(received_on, 15)\n",
                        "    type: date\n    may-lie-ahead: true\n    derived: add_days(received_on, 15)\n")
                .change(
                        "records/complaint.yml",
                        "  - name: complaint_id\n",
                        "  - name: complaint_id\n    may-lie-ahead: true\n");

        assertThat(told(copy))
                .containsExactly(
                        "config/records/complaint.yml:46  The column complaint_id has may-lie-ahead but is no day that is"
                                + " delivered. Expected may-lie-ahead at columns of type date that are not derived. Delete it",
                        "config/records/complaint.yml:73  The column due_on has may-lie-ahead but is no day that is"
                                + " delivered. Expected may-lie-ahead at columns of type date that are not derived. Delete it");
    }

    private static List<String> told(ConfigCopy copy) {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }
}
