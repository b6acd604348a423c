package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** Files of earlier figures that cannot be imported as a whole. */
class RefusedImportsTest {

    private static final String HEADINGS = "indicator,org,period,value\n";

    @TempDir
    private Path folder;

    private CommandWorld world;

    @BeforeEach
    void copies_the_configuration() throws IOException {
        world = CommandWorld.in(folder);
        Files.writeString(world.path("reported.csv"), HEADINGS + "CP-01,3100,2025Q3,12\n");
    }

    @Test
    void name_who_imports_and_under_what_name() {
        assertThat(world.suping("import-figures", "reported.csv", "--as", "?", "--by", "Li Min"))
                .isEqualTo(
                        new Said(
                                2,
                                "  --as  The figures have no name, or not a fitting one. Expected 2 to 60 signs in one line: it is printed beside every comparison. add --as \"as reported for 2025\"\n"));
        assertThat(world.suping("import-figures", "reported.csv", "--as", "as reported for 2025", "--by", "L"))
                .isEqualTo(
                        new Said(
                                2,
                                "  --by  Nobody is named who imports the figures. Expected a name of 2 to 60 signs. add --by \"NAME\"\n"));
    }

    @Test
    void are_neither_text_nor_workbook_nor_whole() throws IOException {
        assertThat(refused(new byte[] {0, 1, 2, 3}))
                .isEqualTo(
                        "  reported.csv  The file is neither text nor .xlsx. Expected CSV in UTF-8 or GB18030, or .xlsx. Save it as CSV in UTF-8 and try again\n");
        assertThat(refused(HEADINGS + "CP-01,3100,2025Q3,\"12\n"))
                .isEqualTo(
                        "  reported.csv  The quotation marks in the file are not in pairs. Expected one at the beginning and one at the end of a cell. Export the file again\n");
        assertThat(refused(HEADINGS))
                .startsWith(
                        "  reported.csv  There is no figure below the headings. Expected one row at least. Check whether it is the right file or sheet (--sheet)\n");
    }

    @Test
    void are_too_large() throws IOException {
        assertThat(refused(HEADINGS + "CP-01,3100,2025Q3,12\n".repeat(200_001)))
                .isEqualTo(
                        "  reported.csv  The file is too large. Expected a list of figures, one on a row: at most 200,000 rows and 64 MiB. Cut it into files each under a name of its own\n");
    }

    @Test
    void are_there_and_cannot_be_read() {
        assumeTrue(Files.isRegularFile(Path.of("/proc/self/mem")), "a file that nobody can read, on Linux");

        assertThat(world.suping("import-figures", "/proc/self/mem", "--as", "2025", "--by", "Li Min")
                        .text())
                .isEqualTo(
                        "  mem  The file cannot be read. Expected a CSV or .xlsx file that may be read. Check the file's permissions and try again\n");
    }

    private String refused(String text) throws IOException {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refused(byte[] bytes) throws IOException {
        Files.write(world.path("reported.csv"), bytes);
        return world.suping("import-figures", "reported.csv", "--as", "as reported for 2025", "--by", "Li Min")
                .text();
    }
}
