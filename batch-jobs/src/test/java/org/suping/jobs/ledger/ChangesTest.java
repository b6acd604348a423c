package org.suping.jobs.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suping.evidence.SourceFile;
import org.suping.vocabulary.Sha256;

/** What is said about inputs that differ. */
class ChangesTest {

    private static final Sha256 ONE = Sha256.of("1");
    private static final Sha256 TWO = Sha256.of("2");

    @Test
    void names_what_was_added_removed_and_changed() {
        Changes changes = new Changes()
                .definitions(
                        Map.of("a.yml", ONE, "b.yml", ONE, "c.yml", ONE),
                        Map.of("b.yml", TWO, "c.yml", ONE, "d.yml", ONE));
        assertThat(changes.text().en())
                .isEqualTo("definition a.yml is gone, definition b.yml has changed, new definition d.yml");
        assertThat(changes.text().zh()).isEqualTo("移除定义 a.yml、定义 b.yml 已改变、新增定义 d.yml");
    }

    /** Their files have no names that anybody at headquarters gave. */
    @Test
    void names_packages_by_unit_and_revision_and_not_by_their_files() {
        Changes changes = new Changes()
                .sources(
                        List.of(packed("3100", 1, ONE), packed("3200", 1, ONE), packed("3300", 1, ONE)),
                        List.of(packed("3100", 1, ONE), packed("3200", 2, TWO), packed("3400", 1, ONE)))
                .definitions(
                        Map.of("consolidation.yml", ONE, "timeliness.yml", ONE, "codes.yml", ONE),
                        Map.of("consolidation.yml", TWO, "timeliness.yml", TWO, "codes.yml", TWO));

        assertThat(changes.text().en())
                .isEqualTo("3200 r1 → r2, 3300 r1 is out, 3400 r1 is new, definition codes.yml has changed");
        assertThat(changes.text().zh()).isEqualTo("3200 r1 → r2、不再纳入 3300 r1、新纳入 3400 r1、定义 codes.yml 已改变");
        assertThat(new Changes()
                        .sources(List.of(packed("3100", 1, ONE)), List.of(packed("3100", 1, ONE)))
                        .definitions(Map.of("timeliness.yml", ONE), Map.of("timeliness.yml", TWO))
                        .text()
                        .en())
                .isEqualTo("definition timeliness.yml has changed");
    }

    private static SourceFile packed(String org, int revision, Sha256 digest) {
        String name = org + "-2026Q3-r" + revision + ".suping.zip!2026Q3/crm.csv";
        return new SourceFile(org + ".crm", "complaint", name, 1, digest, 1, LocalDate.EPOCH);
    }

    @Test
    void names_another_key_by_its_fingerprints() {
        assertThat(new Changes().key(ONE, TWO).text().en())
                .isEqualTo("another masking key (" + ONE.brief() + " → " + TWO.brief() + ")");
    }

    @Test
    void says_so_when_there_are_none() {
        assertThat(new Changes().key(ONE, ONE).text().en()).isEqualTo("no difference");
    }

    @Test
    void names_the_first_eight_and_counts_the_rest() {
        Map<String, Sha256> many = new TreeMap<>();
        for (int i = 10; i < 30; i++) {
            many.put(i + ".yml", ONE);
        }
        assertThat(new Changes().definitions(Map.of(), many).text().en())
                .startsWith("new definition 10.yml, ")
                .endsWith("new definition 17.yml, 12 more");
    }
}
