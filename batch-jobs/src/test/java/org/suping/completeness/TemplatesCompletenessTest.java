package org.suping.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** Every style of the templates is used, and every style used is there. Their texts are looked at by {@code LayoutTextsTest}. */
class TemplatesCompletenessTest {

    private static final Path WORKBOOK = Path.of("../report-templates/src/main/resources/org/suping/workbook.xlsx");
    private static final Pattern DEFINED = Pattern.compile("<style name=\"([^\"]+)\"");
    private static final Pattern USED = Pattern.compile("(?<=\\s)style=\"([^\"]+)\"");

    private final ProgramText program = ProgramText.ofProgram();

    @Test
    void have_exactly_the_styles_that_the_layouts_use() {
        assertThat(program.found(DEFINED, 1))
                .hasSizeGreaterThan(15)
                .as("styles of styles.jrtx and styles of the layouts")
                .isEqualTo(program.found(USED, 1));
    }

    @Test
    void have_no_cell_style_that_no_sheet_uses() throws IOException {
        Set<String> literals = program.literals();

        assertThat(samples())
                .hasSizeGreaterThan(15)
                .filteredOn(style -> !literals.contains(style.replaceFirst("\\d$", "")))
                .as("sample cells on the sheet 样式 that no sheet is written with: delete them from workbook.xlsx")
                .isEmpty();
    }

    private static Set<String> samples() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Workbook workbook = WorkbookFactory.create(WORKBOOK.toFile(), null, true)) {
            for (Row row : workbook.getSheet("样式")) {
                if (row.getRowNum() > 0) {
                    names.add(row.getCell(0).getStringCellValue());
                }
            }
        }
        return names;
    }
}
