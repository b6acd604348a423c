package org.suping.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.suping.definitions.scheme.EvidenceFile;
import org.suping.definitions.scheme.EvidenceType;
import org.suping.definitions.scheme.Judgements;
import org.suping.definitions.scheme.Judgements.Evidence;
import org.suping.definitions.scheme.Judgements.Judgement;
import org.suping.definitions.scheme.Judgements.Verdict;
import org.suping.render.ReportModel;
import org.suping.render.SampleReport;
import org.suping.render.Wording;
import org.suping.render.excel.cells.SheetWriter;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** Digests that an auditor copies are whole. */
class FilesSheetTest {

    private static final Sha256 DIGEST = Sha256.of("minutes".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Test
    void tells_below_the_source_files_what_was_shown_for_judgements_with_whole_digests() throws IOException {
        ReportModel model = SampleReport.model(Language.ZH);
        EvidenceFile file = new EvidenceFile("judgements/3100/2026/minutes.pdf", EvidenceType.PDF, 1234, DIGEST);
        Judgements judgements = new Judgements(
                "3100",
                2026,
                List.of(new Judgement(
                        "E1-1",
                        "王芳",
                        LocalDate.parse("2026-09-30"),
                        new Verdict.Points(BigDecimal.ONE),
                        "专门委员会每季度审议",
                        List.of(new Evidence(file, "会议纪要", LocalDate.parse("2026-01-01"), null)))));
        try (XSSFWorkbook workbook = ExcelWorkbookRenderer.open()) {
            SheetWriter writer = new WorkbookSheets(workbook, model).named("files");
            new FilesSheet(writer, new Wording(Language.ZH)).write(model.collected(), judgements);

            XSSFSheet sheet = writer.sheet();
            XSSFRow last = sheet.getRow(sheet.getLastRowNum());
            assertThat(sheet.getRow(last.getRowNum() - 2).getCell(0).getStringCellValue())
                    .isEqualTo("评分所附证据");
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("会议纪要  minutes.pdf");
            assertThat(last.getCell(1).getStringCellValue()).isEqualTo("E1-1");
            assertThat(last.getCell(4).getNumericCellValue()).isEqualTo(1234);
            assertThat(last.getCell(8).getStringCellValue()).isEqualTo(DIGEST.hex());
        }
    }
}
