package org.suping.cli.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** What an officer names is taken for packages, and what was named by mistake for nothing. */
class PackageFilesTest {

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    @Test
    void are_all_of_a_folder_also_what_was_saved_twice() throws IOException {
        Path first = file("3100-2026Q3-r1.suping (1).zip");
        Path second = file("3100-2026Q3-r1.suping.zip");
        Path third = file("jiangsu/3200-2026Q3-r1.suping.zip");
        file("3100-2026Q3-r1.prepare.sig");
        file(".3300-2026Q3-r1.suping.zip");
        file("2026-09.suping-bundle.zip");
        file("photos.zip");

        assertThat(PackageFiles.of(folder)).containsExactly(first, second, third);
    }

    @Test
    void are_the_archive_that_is_named_whatever_its_name() throws IOException {
        Path renamed = file("from-shanghai.zip");

        assertThat(PackageFiles.of(renamed)).containsExactly(renamed);
    }

    @Test
    void are_never_a_file_with_rows_that_was_named_by_mistake() throws IOException {
        Path rows = file("crm-complaints.csv");

        assertThatThrownBy(() -> PackageFiles.of(rows)).isInstanceOfSatisfying(BlockedException.class, blocked -> {
            assertThat(blocked.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(blocked.findings().get(0).sentence(Language.EN))
                    .isEqualTo(rows + "  this is no package: its name does not end with .zip. Expected a package"
                            + " (.suping.zip) or a folder of packages. Name the package; this file was neither copied"
                            + " nor registered");
            assertThat(blocked.findings().get(0).sentence(Language.ZH))
                    .isEqualTo(rows + "  这不是封存包：文件名不以 .zip 结尾。应为封存包（.suping.zip），或放封存包的文件夹。指明封存包；" + "这个文件没有复制，也没有登记");
        });
    }
}
