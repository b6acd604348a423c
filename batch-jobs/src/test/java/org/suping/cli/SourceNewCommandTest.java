package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.load.DefinitionsLoader;

/** {@code suping source new}: what it proposes, that it can be loaded as it is, and what it keeps to itself. */
class SourceNewCommandTest {

    private static final String EXPORT = "batch-jobs/samples/shanghai/2026Q3/crm-complaints-1.csv";
    private static final String FILE_MARK = "# ---- config/";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void proposes_a_source_of_a_record_that_is_known() {
        for (String language : List.of("zh", "en")) {
            Golden.check("source-new." + language + ".txt", proposal(language, EXPORT));
        }
    }

    @Test
    void proposes_what_can_be_loaded_as_it_is() throws IOException {
        Path config = config();
        Files.writeString(config.resolve("sources/crm_complaints.yml"), proposal("zh", EXPORT));

        assertThat(DefinitionsLoader.load(config).findings()).isEmpty();
    }

    @Test
    void proposes_a_record_where_none_fits() throws IOException {
        Path file = visits();

        String proposal = proposal("en", file.toString());

        Golden.check("source-new-record.en.txt", proposal);
        Path config = config();
        String name = "";
        for (String line : proposal.lines().toList()) {
            if (line.startsWith(FILE_MARK)) {
                name = line.substring(FILE_MARK.length());
            } else if (!name.isEmpty()) {
                append(config.resolve(name), line + "\n");
            }
        }
        assertThat(DefinitionsLoader.load(config).findings()).isEmpty();
    }

    @Test
    void tells_each_kind_of_personal_data_by_what_it_looks_like() throws IOException {
        StringBuilder text = new StringBuilder("no,a,b,c,d,e,保单号,地址\n");
        for (int i = 10; i < 40; i++) {
            text.append("N").append(i).append(",99010119900101").append(i).append("1X");
            text.append(",154000000")
                    .append(i)
                    .append(",u")
                    .append(i)
                    .append("@example.org,沪A123")
                    .append(i);
            text.append(",62220000000000")
                    .append(i)
                    .append(",PD")
                    .append(i)
                    .append(",某路")
                    .append(i)
                    .append("号\n");
        }
        Path file = Files.writeString(folder.resolve("people.csv"), text.toString());

        assertThat(proposal("en", file.toString()))
                .contains("name: a, title: {zh: a, en: a}, type: text, personal: id-number}")
                .contains("name: b, title: {zh: b, en: b}, type: text, personal: phone}")
                .contains("name: c, title: {zh: c, en: c}, type: text, personal: email}")
                .contains("name: d, title: {zh: d, en: d}, type: text, personal: plate}")
                .contains("name: e, title: {zh: e, en: e}, type: text, personal: bank-card}")
                .contains("title: {zh: 保单号, en: 保单号}, type: text, personal: policy-number}")
                .contains("title: {zh: 地址, en: 地址}, type: text, personal: address}");
    }

    @Test
    void says_that_no_column_identifies_a_row_and_takes_words_of_latin_letters_for_codes() throws IOException {
        StringBuilder text = new StringBuilder("Kind,Day,Answer\n");
        for (int i = 0; i < 40; i++) {
            text.append(i % 2 == 0 ? "Third Party" : "Insured")
                    .append(",2026-07-0")
                    .append(1 + i % 9);
            text.append(i % 3 == 0 ? ",Yes\n" : ",No\n");
        }
        Path file = Files.writeString(folder.resolve("visits.csv"), text.toString());

        assertThat(proposal("en", file.toString()))
                .contains("    third_party: {zh: \"Third Party\", en: \"Third Party\"}\n")
                .contains("    insured: {zh: Insured, en: Insured}\n")
                .contains("    \"yes\": {zh: \"Yes\", en: \"Yes\"}\n")
                .contains("# no column alone identifies a row: name those that do together\nkey: [kind]\n")
                .contains("      \"Third Party\": third_party\n");
    }

    @Test
    void shows_nothing_that_could_be_personal() throws IOException {
        String said = proposal("zh", EXPORT) + proposal("en", visits().toString());

        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Terminal.REPOSITORY.resolve(EXPORT), StandardCharsets.UTF_8)) {
            csv.forEach(row -> Stream.of("投诉编号", "投诉人", "证件号码", "投诉内容")
                    .map(row::getField)
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> assertThat(said).doesNotContain(value)));
        }
        assertThat(said).doesNotContain("王小明", "李四", "13912345678", "沪A12345", "a@b.cn", "本人");
    }

    @Test
    void refuses_a_file_without_headings() throws IOException {
        Path file =
                Files.writeString(folder.resolve("rows.csv"), "1,2026-01-02,13912345678\n2,2026-01-03,13912345679\n");

        refuses(
                15,
                file,
                "No row among the first 1 holds headings (not shown: it may be somebody's data)."
                        + " Expected one row of headings above the rows. Put headings above the rows, and try again");
    }

    @Test
    void refuses_what_is_no_text() throws IOException {
        Path file = Files.write(folder.resolve("book.doc"), new byte[] {'{', 0, 0, (byte) 0xFF});

        refuses(
                15,
                file,
                "It is text neither in UTF-8 nor in GB18030. Expected text (as .csv, packed or not), a workbook (.xlsx)"
                        + " or a Parquet file. Save text in another encoding as UTF-8, export other formats as text");
    }

    @Test
    void refuses_headings_without_rows_and_a_file_that_is_not_there() throws IOException {
        refuses(
                15,
                Files.writeString(folder.resolve("empty.csv"), "投诉编号,机构代码\n"),
                "It has no rows. Expected headings and at least one row. Name a file that has some");
        refuses(
                15,
                folder.resolve("none.csv"),
                "There is no such file. Expected text (as .csv, packed or not), a workbook (.xlsx) or a Parquet file."
                        + " Check its name");
    }

    private void refuses(int exitCode, Path file, String sentences) {
        Terminal terminal =
                new Terminal(folder.resolve("work")).with("SUPING_LANG", "en").with("COLUMNS", "400");

        assertThat(terminal.type("source", "new", file.toString())).isEqualTo(exitCode);
        assertThat(terminal.printed()).isEmpty();
        assertThat(terminal.complained()).isEqualTo("  " + file + "  " + sentences + "\n");
    }

    private String proposal(String language, String file) {
        Terminal terminal = new Terminal(folder.resolve("work")).with("SUPING_LANG", language);

        assertThat(terminal.type("source", "new", file))
                .as(terminal.complained())
                .isZero();
        return terminal.printed();
    }

    /** Visits to a counter, as somebody's own system writes them: other headings, two orders of days, people in codes. */
    private Path visits() throws IOException {
        Random random = new Random(5);
        List<String> clerks = List.of("王小明", "李四", "客服部");
        StringBuilder text = new StringBuilder("流水号;网点;来访日;等候分钟;业务;经办;评分;电话;说明\n");
        for (int i = 0; i < 60; i++) {
            text.append("V").append(1_000 + i).append(';');
            text.append(i % 2 == 0 ? "310101" : "310202").append(';');
            text.append(1 + i % 12).append('/').append(1 + i % 11).append("/2026;");
            text.append(random.nextInt(50)).append(';');
            text.append(i % 3 == 0 ? "退保" : "理赔咨询").append(';');
            text.append(clerks.get(i % 3)).append(';');
            text.append(random.nextInt(5)).append(".5;13912345678;");
            text.append(i % 4 == 0 ? "沪A12345 a@b.cn 本人要求" : "").append('\n');
        }
        return Files.write(folder.resolve("来访登记2026.csv"), text.toString().getBytes(Charset.forName("GB18030")));
    }

    private Path config() throws IOException {
        Path shipped = Terminal.REPOSITORY.resolve("config");
        Path config = folder.resolve("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = config.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return config;
    }

    private static void append(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + text);
    }
}
