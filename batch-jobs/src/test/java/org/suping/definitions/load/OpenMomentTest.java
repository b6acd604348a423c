package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Text;

/** A term over what is open at an end of the period. */
class OpenMomentTest {

    private static final String FILE = "indicators/CP-01.yml";
    private static final String DAY = "    date-column: received_on\n";

    @TempDir
    private Path temporary;

    @Test
    void counts_what_began_before_the_morning_after_and_had_not_ended_the_day_before() {
        Definitions definitions =
                DefinitionsLoader.load(copy("    open-at: end\n").folder()).orThrow();
        Period period = Period.parse("2026Q3");

        assertThat(definitions
                        .predicate(definitions.indicator("CP-01").term("count"), period)
                        .sql())
                .isEqualTo("(\"received_on\" < DATE '2026-10-01'"
                        + " AND (\"closed_on\" IS NULL OR \"closed_on\" >= DATE '2026-10-01')"
                        + " AND (\"withdrawn_on\" IS NULL OR \"withdrawn_on\" >= DATE '2026-10-01')"
                        + " OR \"reopened_on\" < DATE '2026-10-01'"
                        + " AND (\"reclosed_on\" IS NULL OR \"reclosed_on\" >= DATE '2026-10-01'))"
                        + " AND \"nature\" = 'complaint'");
        assertThat(definitions
                        .record("complaint")
                        .words(definitions.indicator("CP-01").term("count").moment()))
                .isEqualTo(new Text("期末在办", "open at the period's end"));
    }

    @Test
    void has_either_a_day_of_its_own_or_an_end_of_the_period() {
        assertThat(told(copy(DAY + "    open-at: end\n")))
                .containsExactly("config/indicators/CP-01.yml:15  The term names 2 moments at which rows count."
                        + " Expected either date-column (what happened in the period) or open-at (what was open at an end of"
                        + " it). Keep one of them");
        assertThat(told(copy("")))
                .containsExactly("config/indicators/CP-01.yml:15  The term names 0 moments at which rows count."
                        + " Expected either date-column (what happened in the period) or open-at (what was open at an end of"
                        + " it). Keep one of them");
    }

    @Test
    void needs_a_record_that_says_when_its_rows_are_open() {
        ConfigCopy copy = copy("    open-at: start\n")
                .change(
                        "records/complaint.yml",
                        "open:\n  - {from: received_on, until: [closed_on, withdrawn_on]}\n"
                                + "  - {from: reopened_on, until: [reclosed_on]}\n",
                        "");

        assertThat(told(copy))
                .containsExactly(
                        "config/indicators/CP-01.yml:17  The record complaint does not say when its rows are open."
                                + " Expected a record with open. Write open in records/complaint.yml, or use date-column");
    }

    private ConfigCopy copy(String moment) {
        return ConfigCopy.in(temporary.resolve("copy" + moment.length())).change(FILE, DAY, moment);
    }

    private static List<String> told(ConfigCopy copy) {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }
}
