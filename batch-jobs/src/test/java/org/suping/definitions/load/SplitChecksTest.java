package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.vocabulary.Language;

/** A source that splits joined lists, and every mistake in saying so. */
class SplitChecksTest {

    private static final String CRM = "sources/crm.yml";
    private static final String COMPLAINT = "records/complaint.yml";
    private static final String LINE = "    header: 险种\n";

    @TempDir
    private Path temporary;

    @Test
    void reads_the_signs_and_the_column_that_numbers_the_matters() {
        Definitions definitions = DefinitionsLoader.load(withMatters()
                        .change(CRM, LINE, LINE + "    split: [\";\", \"；\"]\n")
                        .folder())
                .orThrow();

        assertThat(definitions.record("complaint").matterColumn()).isEqualTo("matter");
        assertThat(Objects.requireNonNull(definitions.sources().get("crm")).columns().stream()
                        .filter(column -> column.column().equals("line"))
                        .map(column -> column.format().split()))
                .containsExactly(List.of(";", "；"));
    }

    @Test
    void wants_a_column_that_tells_complaints_from_matters() {
        ConfigCopy copy = ConfigCopy.in(temporary).change(CRM, LINE, LINE + "    split: [\";\"]\n");

        assertThat(told(copy))
                .containsExactly("config/sources/crm.yml:36  The record complaint has no matter-column, without which"
                        + " complaints could not be told from matters. Expected a column that numbers the matters, as"
                        + " matter-column: matter. Add a column of type integer to the record and name it in"
                        + " matter-column");
    }

    @Test
    void tells_every_mistake_with_its_line() {
        ConfigCopy copy = withMatters()
                .change(COMPLAINT, "type: integer}\n", "type: integer, required: true}\n")
                .change(CRM, LINE, LINE + "    split: [\";\"]\n")
                .change(
                        CRM,
                        "{column: complaint_id, header: 投诉编号}",
                        "{column: complaint_id, header: 投诉编号, split: [\"、\"]}")
                .change(
                        CRM,
                        "  - {column: amount, header: 涉诉金额}\n",
                        "  - {column: amount, header: 涉诉金额, split: [\"/\"]}\n  - {column: matter, header: 事项}\n");

        assertThat(told(copy))
                .containsExactly(
                        "config/records/complaint.yml:8  The matter column matter may be neither derived nor required."
                                + " Expected a column that we fill; a rejected row has no number."
                                + " Delete its derived and required",
                        "config/sources/crm.yml:12  The column complaint_id cannot be split. Expected a text or a code"
                                + " that is no part of the key and no personal data. Delete split",
                        "config/sources/crm.yml:42  The column amount cannot be split. Expected a text or a code that"
                                + " is no part of the key and no personal data. Delete split",
                        "config/sources/crm.yml:43  The column matter is numbered by us. Expected no source for the"
                                + " matter column. Delete it here");
    }

    @Test
    void splits_one_column_of_a_source() {
        ConfigCopy copy = withMatters()
                .change(CRM, LINE, LINE + "    split: [\";\"]\n")
                .change(CRM, "    header: 投诉事由\n", "    header: 投诉事由\n    split: [\";\"]\n");

        assertThat(told(copy))
                .containsExactly("config/sources/crm.yml:37  The column line is split as well as category. Expected one"
                        + " split column in a source. Keep one split, and the other column is stored as it is; to count"
                        + " both, read the file with a second source into a record of its own");
    }

    private ConfigCopy withMatters() {
        return ConfigCopy.in(temporary)
                .change(COMPLAINT, "org-column: org\n", "org-column: org\nmatter-column: matter\n")
                .change(
                        COMPLAINT,
                        "  - name: category\n",
                        "  - {name: matter, title: {zh: 事项, en: matter}, type: integer}\n  - name: category\n");
    }

    private static List<String> told(ConfigCopy copy) {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(found -> found.sentence(Language.EN))
                .toList();
    }
}
