package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.findings.Checked;

/** Unit 310103 was closed on the last day of 2025. */
class MergedUnitTest {

    private static final String CLOSED = "valid-to: 2025-12-31";

    @TempDir
    private Path folder;

    @Test
    void knows_who_took_over() throws IOException {
        Checked<Definitions> read = with("    valid-to: 2025-12-31\n    merged-into: \"310102\"");

        assertThat(read.findings()).isEmpty();
        assertThat(read.orThrow().organisation().unit("310103").mergedInto()).isEqualTo("310102");
    }

    @Test
    void tells_a_successor_that_is_not_there_and_a_unit_that_is_still_open() throws IOException {
        assertThat(with("    valid-to: 2025-12-31\n    merged-into: \"310103\"").findings())
                .extracting(
                        finding -> finding.found().zh()
                                + finding.expected().zh()
                                + finding.action().zh(),
                        finding ->
                                finding.found().en() + ". " + finding.expected().en() + ". "
                                        + finding.action().en())
                .containsExactly(Tuple.tuple(
                        "310103 并入 310103，而 310103 在 2026-01-01 不存在承接的机构在次日存在请改正 merged-into，或改正两家机构的日期",
                        "310103 is merged into 310103, which is not there on 2026-01-01. Expected a unit that is there the day"
                                + " after. Correct merged-into or the days of one of the units"));
        assertThat(with("    merged-into: \"310102\"").findings())
                .extracting(
                        finding -> finding.found().zh()
                                + finding.expected().zh()
                                + finding.action().zh(),
                        finding ->
                                finding.found().en() + ". " + finding.expected().en() + ". "
                                        + finding.action().en())
                .containsExactly(Tuple.tuple(
                        "310103 写了 merged-into 310102，但没有 valid-to并入他机构的机构有最后一天请写明 valid-to，或去掉 merged-into",
                        "310103 has merged-into 310102 and no valid-to. Expected the last day of a unit that was merged into"
                                + " another. Add valid-to or take merged-into away"));
        assertThat(with("    valid-to: 2025-12-31\n    merged-into: \"319999\"").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.found().en()).contains("319999"));
    }

    private Checked<Definitions> with(String lines) throws IOException {
        ConfigCopy copy = ConfigCopy.in(java.nio.file.Files.createTempDirectory(folder, "config"));
        copy.change("organisation.yml", "    " + CLOSED, lines);
        return DefinitionsLoader.load(copy.folder());
    }
}
