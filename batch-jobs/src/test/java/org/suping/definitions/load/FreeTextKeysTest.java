package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.vocabulary.Language;

/** The policy of free text, and what may be asked of a column of which nothing is stored. */
class FreeTextKeysTest {

    private static final String COMPLAINT = "records/complaint.yml";
    private static final String LEFT_OUT =
            "  The free text of column content is left out and its cells are always empty."
                    + " Expected a column that is stored. Use another column, or give it keep: masked where its masked text is"
                    + " needed";

    @TempDir
    private Path temporary;

    private ConfigCopy copy;

    @BeforeEach
    void has_the_definitions_that_ship() {
        copy = ConfigCopy.in(temporary);
    }

    private List<String> told(Language language) {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(finding -> finding.sentence(language))
                .toList();
    }

    /** The line of the first place where a file has this text. */
    private String at(String file, String text) {
        String before = copy.read(file);
        before = before.substring(0, before.indexOf(text));
        return "config/" + file + ":" + (before.lines().count() + (before.endsWith("\n") ? 1 : 0));
    }

    @Test
    void leave_out_what_does_not_say_that_it_is_kept() {
        assertThat(isLeftOut()).isFalse();

        copy.change(COMPLAINT, "    keep: masked\n", "");

        assertThat(isLeftOut()).isTrue();
        assertThat(told(Language.EN)).isEmpty();
    }

    private boolean isLeftOut() {
        return DefinitionsLoader.load(copy.folder())
                .orThrow()
                .record("complaint")
                .column("content")
                .orElseThrow()
                .isLeftOut();
    }

    @Test
    void belong_to_free_text_alone() {
        copy.change(COMPLAINT, "    personal: name\n", "    personal: name\n    keep: masked # here\n");

        String place = at(COMPLAINT, "    keep: masked # here");
        assertThat(told(Language.EN))
                .containsExactly(
                        place + "  The column complainant has keep but is no free text. Expected keep at columns of"
                                + " personal: free-text only. Delete it");
        assertThat(told(Language.ZH))
                .containsExactly(place + "  列 complainant 有 keep，却不是自由文本。keep 只用于 personal: free-text 的列。请删去 keep");
    }

    @Test
    void refuse_every_expression_over_a_column_that_is_left_out() {
        copy.change(COMPLAINT, "    keep: masked\n", "")
                .change(
                        COMPLAINT,
                        "    holds: extended_to > due_on\n",
                        "    holds: content IS NULL OR told_on IS NULL\n")
                .change(
                        COMPLAINT,
                        "    derived: days_between(received_on, told_on)\n",
                        "    derived: CASE WHEN content = '' THEN 1 ELSE 2 END\n")
                .change("indicators/CP-03.yml", "channel = 'regulator'", "content = 'regulator'");

        assertThat(told(Language.EN))
                .containsExactly(
                        at("indicators/CP-03.yml", "content = 'regulator'")
                                + column("indicators/CP-03.yml", "content = ")
                                + LEFT_OUT,
                        at(COMPLAINT, "content IS NULL") + column(COMPLAINT, "content IS NULL") + LEFT_OUT,
                        at(COMPLAINT, "content = ''") + column(COMPLAINT, "content = ''") + LEFT_OUT);
    }

    private String column(String file, String text) {
        String before = copy.read(file);
        int place = before.indexOf(text);
        return ":" + (place - before.lastIndexOf('\n', place));
    }

    @Test
    void refuse_a_key_or_a_repeat_of_a_column_that_is_left_out() {
        copy.change(COMPLAINT, "    keep: masked\n", "    required: true\n")
                .change(COMPLAINT, "key: [complaint_id]", "key: [complaint_id, content]")
                .change(COMPLAINT, "same: [id_no_hash, category]", "same: [id_no_hash, content]")
                .change(COMPLAINT, "\nrules:\n", "\nunique:\n  - {columns: [org, content]}\nrules:\n");

        assertThat(told(Language.EN))
                .containsExactly(
                        at(COMPLAINT, "key: [") + LEFT_OUT,
                        at(COMPLAINT, "same: [") + LEFT_OUT,
                        at(COMPLAINT, "{columns: [org") + LEFT_OUT);
        assertThat(told(Language.ZH))
                .first()
                .isEqualTo(at(COMPLAINT, "key: [") + "  列 content 的自由文本不保留，收集后总是空。此处应为保留下来的列。"
                        + "请改用别的列；确实需要其脱敏文本的，在该列写 keep: masked");
    }

    @Test
    void leave_a_breakdown_by_it_refused_as_by_any_personal_column() {
        copy.change(COMPLAINT, "    keep: masked\n", "")
                .change("indicators/CP-02.yml", "breakdowns: [channel]", "breakdowns: [content]");

        assertThat(told(Language.EN))
                .containsExactly(
                        at("indicators/CP-02.yml", "breakdowns: [") + "  The column content cannot be a breakdown."
                                + " Expected neither personal data nor an amount: its values are printed. Use another column");
    }
}
