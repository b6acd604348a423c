package org.suping.definitions.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.definitions.Definitions;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.definitions.scheme.EvidenceType;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.definitions.scheme.Judgements.Verdict;
import org.suping.findings.Finding;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.Sha256;

/** What people judged, read with its evidence, or refused with what to do. */
class JudgementReaderTest {

    private static final Path SHIPPED = Path.of("..", "config");
    private static final String FILE = "judgements/3100/2026.yml";
    private static final Period QUARTER = Period.parse("2026Q3");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void reads_who_judged_what_and_why_with_the_digest_of_what_was_shown() throws IOException {
        Definitions definitions = DefinitionsLoader.loadOrThrow(folder);
        Judgement first = definitions.judgements("3100", QUARTER).answers().get(0);
        Path minutes = folder.resolve("judgements/3100/2026/committee-minutes.pdf");

        assertThat(first.criterion()).isEqualTo("E1-1");
        assertThat(first.by()).isEqualTo("王芳（消费者权益保护部）");
        assertThat(first.on()).isEqualTo("2026-09-30");
        assertThat(first.verdict()).isEqualTo(new Verdict.Points(new BigDecimal("1.6")));
        assertThat(first.evidence())
                .containsExactly(new Judgements.Evidence(
                        new EvidenceFile(
                                "judgements/3100/2026/committee-minutes.pdf",
                                EvidenceType.PDF,
                                Files.size(minutes),
                                Sha256.of(Files.readAllBytes(minutes))),
                        "专门委员会会议纪要",
                        LocalDate.of(2026, 7, 24),
                        LocalDate.of(2027, 7, 23)));
        assertThat(DefinitionsLoader.reload(definitions.files()).judgements()).isEqualTo(definitions.judgements());
    }

    @Test
    void changes_the_definitions_of_the_judged_return_alone_when_evidence_changes() throws IOException {
        Definitions before = DefinitionsLoader.loadOrThrow(folder);
        Files.writeString(folder.resolve("judgements/3100/2026/privacy-rules.pdf"), "%PDF-1.4 another version");
        Definitions after = DefinitionsLoader.loadOrThrow(folder);

        assertThat(after.judgedFor("3100", QUARTER).digest())
                .isNotEqualTo(before.judgedFor("3100", QUARTER).digest());
        assertThat(after.judgedFor("3101", QUARTER).digest())
                .isEqualTo(before.judgedFor("3101", QUARTER).digest());
        assertThat(after.judgedFor("3100", QUARTER.previous()).digest())
                .isEqualTo(after.judgedFor("3100", QUARTER).digest());
    }

    @Test
    void refuses_each_mistake_with_its_place_and_what_to_do() throws IOException {
        Files.writeString(folder.resolve("judgements/3100/2026/notes.txt"), "words");
        Files.writeString(folder.resolve("judgements/3100/2026/scan.pdf"), "no pdf");
        write("""
                org: "3100"
                year: 2026
                judgements:
                  - {criterion: E1-l, by: 王芳, on: 2026-09-30, points: 1, reason: 一条理由}
                  - {criterion: E1-3, by: 王芳, on: 2026-09-30, points: 1, reason: 一条理由}
                  - {criterion: E1-2, by: 王芳, on: 2026-09-30, points: 1, reason: 一条理由}
                  - {criterion: E1-8, on: 2026-09-30, points: 0, reason: 一条理由}
                  - {criterion: E1-9, by: " ", on: 2026-09-30, points: 0, reason: 一条理由}
                  - {criterion: E2-1, by: 王芳, on: 2026-09-30, points: 3.5, reason: 一条理由}
                  - {criterion: E2-2, by: 王芳, on: 2026-09-30, points: 1, reason: 一条理由}
                  - {criterion: E3-1, by: 王芳, on: 2026-09-30, reason: 一条理由}
                  - criterion: E3-2
                    by: 王芳
                    on: 2026-09-30
                    points: 1
                    reason: 一条理由
                    evidence:
                      - {file: marketing-inspektion.xlsx, title: 自查, from: 2026-07-01}
                      - {file: notes.txt, title: 笔记, from: 2026-07-01}
                      - {file: scan.pdf, title: 扫描, from: 2026-07-01}
                      - {file: audit-report.pdf, title: 审计, from: 2026-01-01, to: 2026-09-29}
                """);

        assertThat(findings(Language.ZH))
                .containsExactly(
                        "config/judgements/3100/2026.yml:4  未知评价指标“E1-l”。最接近的是“E1-1”。请改正",
                        "config/judgements/3100/2026.yml:5  E1-3 由指标 RV-03 计分，不能人工评分。只能写 not-applicable。请删去这条评分",
                        "config/judgements/3100/2026.yml:6  E1-2 用“points”作答。应使用“yes”。请用“yes”作答",
                        "config/judgements/3100/2026.yml:7  E1-8 没有评分人。应写明评分人（by）。请补上姓名和部门",
                        "config/judgements/3100/2026.yml:8  E1-9 没有评分人。应写明评分人（by）。请补上姓名和部门",
                        "config/judgements/3100/2026.yml:9  E2-1 评了 3.5 分。最多 3 分。请改正评分",
                        "config/judgements/3100/2026.yml:10  E2-2 得分而没有证据。需要：质检抽查记录。请把文件放入评分文件旁的年度文件夹，并在 evidence 中写明",
                        "config/judgements/3100/2026.yml:11  E3-1 的评分有：—。points、yes、not-applicable 恰写一个。请只写一个",
                        "config/judgements/3100/2026.yml:18  未知证据文件“marketing-inspektion.xlsx”。最接近的是“marketing-inspection.xlsx”。请改正",
                        "config/judgements/3100/2026.yml:19  证据 notes.txt 不是 pdf、png、jpg、xlsx 或 docx，或内容与后缀不符。内容与后缀一致的这几种文件之一。请换用原件或扫描件",
                        "config/judgements/3100/2026.yml:20  证据 scan.pdf 不是 pdf、png、jpg、xlsx 或 docx，或内容与后缀不符。内容与后缀一致的这几种文件之一。请换用原件或扫描件",
                        "config/judgements/3100/2026.yml:21  证据 audit-report.pdf 的有效期是 2026-01-01 至 2026-09-29，评分日是 2026-09-30。评分日应在有效期内。请换用有效的证据，或改正日期");
        assertThat(findings(Language.EN))
                .startsWith(
                        "config/judgements/3100/2026.yml:4  Unknown criterion “E1-l”. The nearest is “E1-1”. Correct it")
                .contains(
                        "config/judgements/3100/2026.yml:5  E1-3 is scored from RV-03, and not judged. Expected"
                                + " not-applicable or nothing. Remove the judgement",
                        "config/judgements/3100/2026.yml:9  E2-1 was given 3.5 points. Expected at most 3. Correct the points");
    }

    @Test
    void refuses_a_file_in_another_place_of_a_year_without_scheme_or_of_an_unknown_unit() throws IOException {
        write("""
                org: "3109"
                year: 2020
                judgements:
                  - {criterion: E1-1, by: 王芳, on: 2026-09-30, points: 0, reason: 一条理由}
                """);

        assertThat(findings(Language.EN))
                .containsExactly(
                        "config/judgements/3100/2026.yml:1  Unknown unit “3109”. The nearest is “3100”, “3101” or “3102”. Correct it",
                        "config/judgements/3100/2026.yml:1  The file holds judgements of 3109 for 2020. Expected it at"
                                + " judgements/3109/2020.yml. Rename, move or correct it",
                        "config/judgements/3100/2026.yml:2  There is no scheme for 2020. Expected a year with a scheme."
                                + " Correct the year or add a scheme");
    }

    private void write(String text) throws IOException {
        Files.write(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> findings(Language language) {
        return DefinitionsLoader.load(folder).findings().stream()
                .map((Finding finding) -> finding.sentence(language))
                .toList();
    }
}
