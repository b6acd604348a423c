package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.vocabulary.Language;

/** Codes, names and days as people type them: what YAML would make of them elsewhere is not made here. */
class TypedAsTextTest {

    @TempDir
    private Path temporary;

    @Test
    void keeps_codes_that_other_readers_of_yaml_take_for_numbers_truth_or_days() {
        ConfigCopy copy = ConfigCopy.in(temporary);
        for (String code : List.of("031", "0o17", "0x1F", "1e3", "12_000", "no", "on", "Y", "2026-01-01")) {
            copy.change("codes.yml", "    hotline:", "    " + code + ": {zh: 一, en: one}\n    hotline:");
        }
        copy.change("organisation.yml", "code: \"310202\"", "code: 0310202");

        Definitions loaded = DefinitionsLoader.load(copy.folder()).orThrow();

        assertThat(Objects.requireNonNull(loaded.codeLists().get("channel")).codes())
                .containsKeys("031", "0o17", "0x1F", "1e3", "12_000", "no", "on", "Y", "2026-01-01");
        assertThat(loaded.organisation().units()).containsKey("0310202").doesNotContainKey("310202");
    }

    @Test
    void asks_for_quotation_marks_around_a_code_that_is_a_number() {
        assertThat(told(ConfigCopy.in(temporary).change("organisation.yml", "code: \"310202\"", "code: 310202")))
                .containsExactly("config/organisation.yml:84  units[11].code = 310202."
                        + " Expected a text (quote what looks like a number). Correct it");
    }

    @Test
    void reads_no_truth_but_true_and_false_and_no_day_but_one_of_the_calendar() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change("organisation.yml", "obliged: true", "obliged: yes")
                .change("organisation.yml", "valid-from: 2013-06-01", "valid-from: 2013-06-01T00:00:00Z")
                .change("organisation.yml", "valid-to: 2025-12-31", "valid-to: 2025-02-29");

        assertThat(told(copy))
                .containsExactly(
                        "config/organisation.yml:16  units[1].obliged = yes. Expected true or false. Correct it",
                        "config/organisation.yml:61  2025-02-29 is not a day. Expected a day of the calendar."
                                + " Correct the date",
                        "config/organisation.yml:82  units[10].valid-from = 2013-06-01T00:00:00Z."
                                + " Expected something like 2026-01-31. Correct it");
    }

    @Test
    void tells_full_width_letters_and_reads_on_as_if_they_were_ordinary() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change("organisation.yml", "code: \"3101\"", "code: \"３１０１\"")
                .change("organisation.yml", "parent: \"310201\"", "parent: \"３１０２０１\"")
                .change("codes.yml", "    hotline:", "    ｈotline:")
                .change("indicators/CP-02.yml", "formula: ratio", "ｆormula: ratio")
                .change("indicators/CP-03.yml", "code: CP-03", "code：CP-03")
                .change("indicators/CP-05.yml", "date-column: closed_on", "date-column: ｃlosed_on");

        assertThat(told(copy))
                .containsExactly(
                        "config/codes.yml:8  The name “ｈotline” holds full-width characters."
                                + " Expected the ordinary hotline. Type it again without full-width input",
                        "config/indicators/CP-02.yml:10  Unknown key “ｆormula”. The nearest is “formula”. Correct it",
                        "config/indicators/CP-03.yml:4  The line has a full-width colon “：”."
                                + " Expected an ordinary colon and a space after a key. Type an ordinary colon",
                        "config/indicators/CP-05.yml:18  terms.histogram.date-column = ｃlosed_on:"
                                + " it holds full-width characters. Expected the ordinary closed_on."
                                + " Type it again without full-width input",
                        "config/organisation.yml:27  units[3].code = ３１０１: it holds full-width characters."
                                + " Expected the ordinary 3101. Type it again without full-width input",
                        "config/organisation.yml:80  The unit “３１０２０１” holds full-width characters."
                                + " Known is the ordinary 310201. Type it again without full-width input");
    }

    @Test
    void tells_the_line_where_a_file_stops_being_utf8() {
        ConfigCopy copy = ConfigCopy.in(temporary);
        String codes = copy.read("codes.yml");
        copy.write("codes.yml", codes.getBytes(Charset.forName("GBK")))
                .write("records/exposure.yml", copy.read("records/exposure.yml").getBytes(StandardCharsets.UTF_16));

        assertThat(told(copy))
                .containsExactly(
                        "config/codes.yml:5  From this line on the file is not UTF-8; it looks like GBK or GB18030."
                                + " Expected UTF-8. Save it as UTF-8 in your editor",
                        "config/records/exposure.yml:1  The file is not UTF-8. Expected UTF-8. Save it as UTF-8");
    }

    @Test
    void tells_a_key_that_stands_twice_and_a_line_indented_with_a_tab() {
        ConfigCopy copy = ConfigCopy.in(temporary)
                .change("checks/CK-01.yml", "severity: hard", "severity: hard\nseverity: soft")
                .change("codes.yml", "    hotline:", "    visit: {zh: 一, en: one}\n    hotline:")
                .change("checks/CK-03.yml", "figures:\n  rate", "figures:\n\trate");

        assertThat(told(copy))
                .containsExactly(
                        "config/checks/CK-01.yml:6  The key “severity” is already on line 5."
                                + " Expected every key once. Delete one of them",
                        "config/checks/CK-03.yml:9  The line is indented with a tab."
                                + " YAML is indented with spaces only. Replace the tab by spaces",
                        "config/codes.yml:10  The key “visit” is already on line 8."
                                + " Expected every key once. Delete one of them");
    }

    private static List<String> told(ConfigCopy copy) {
        return DefinitionsLoader.load(copy.folder()).findings().stream()
                .map(finding -> finding.sentence(Language.EN))
                .toList();
    }
}
