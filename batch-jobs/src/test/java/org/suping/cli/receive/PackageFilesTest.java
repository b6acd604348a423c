package org.suping.cli.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
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

        assertThat(PackageFiles.of(folder)).isEqualTo(new PackageFiles(List.of(first, second, third), List.of()));
    }

    @Test
    void are_the_archive_that_is_named_whatever_its_name() throws IOException {
        Path renamed = file("from-shanghai.zip");

        assertThat(PackageFiles.of(renamed).packages()).containsExactly(renamed);
    }

    @Test
    void are_seen_in_capitals_and_with_a_line_feed_in_the_name() throws IOException {
        Path capitals = file("3100-2026Q3-R1.SUPING.ZIP");
        Path feed = file("3100-2026Q3-r1\naccepted.suping.zip");

        assertThat(PackageFiles.of(folder).packages()).containsExactly(capitals, feed);
        assertThat(PackageFiles.of(capitals).packages()).containsExactly(capitals);
    }

    /** A link could lead to whatever headquarters may read, and the sender may not. */
    @Test
    void are_never_what_a_link_in_the_folder_leads_to() throws IOException {
        Path real = file("3100-2026Q3-r1.suping.zip");
        Path link = folder.resolve("3200-2026Q3-r1.suping.zip");
        Files.createSymbolicLink(link, file("elsewhere/private.csv"));

        PackageFiles found = PackageFiles.of(folder);

        assertThat(found.packages()).containsExactly(real);
        assertThat(found.passedOver())
                .extracting(one -> one.sentence(Language.EN), one -> one.sentence(Language.ZH))
                .containsExactly(tuple(
                        link
                                + "  this is a symbolic link, which is not followed. The package or the folder itself. Put the"
                                + " package into the folder, or name the path where it lies",
                        link + "  这是符号链接，不跟随。应为封存包或文件夹本身。把封存包放入文件夹，或直接指明它所在的路径"));
        assertThatThrownBy(() -> PackageFiles.of(link)).isInstanceOfSatisfying(BlockedException.class, blocked -> {
            assertThat(blocked.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
            assertThat(blocked.findings()).isEqualTo(found.passedOver());
        });
        Files.delete(real);
        assertThatThrownBy(() -> PackageFiles.of(folder))
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        blocked -> assertThat(blocked.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE));
    }

    @Test
    void are_named_and_not_taken_in_linked_folders_too_deep_or_where_no_file_is() throws Exception {
        Path real = file("a/b/3100-2026Q3-r1.suping.zip");
        Path deep = file("a/b/c/3200-2026Q3-r1.suping.zip");
        Path linked = folder.resolve("linked");
        Files.createSymbolicLink(linked, Files.createDirectory(folder.resolve(".elsewhere")));
        Path pipe = folder.resolve("3300-2026Q3-r1.suping.zip");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        PackageFiles found = PackageFiles.of(folder);

        assertThat(found.packages()).containsExactly(real);
        assertThat(found.passedOver())
                .extracting(one -> one.sentence(Language.EN), one -> one.sentence(Language.ZH))
                .containsExactlyInAnyOrder(
                        tuple(
                                deep
                                        + "  it lies too many folders deep and was not taken. At most 2 folders below the one that"
                                        + " was named. Name the folder where it lies",
                                deep + "  文件夹层次过深，没有接收。应在所指明的文件夹或其下 2 层文件夹以内。直接指明它所在的文件夹"),
                        tuple(
                                linked
                                        + "  this is a symbolic link, which is not followed. The package or the folder itself. Put"
                                        + " the package into the folder, or name the path where it lies",
                                linked + "  这是符号链接，不跟随。应为封存包或文件夹本身。把封存包放入文件夹，或直接指明它所在的路径"),
                        tuple(
                                pipe
                                        + "  this is no ordinary file but a pipe or a device, which is not read. The package itself."
                                        + " Find out who put it there; ask the unit to send the package again",
                                pipe + "  这不是普通文件（管道或设备），不读取。应为封存包本身。查明是谁放在这里的；请机构重新发送封存包"));
        assertThatThrownBy(() -> PackageFiles.of(pipe)).isInstanceOfSatisfying(BlockedException.class, blocked -> {
            assertThat(blocked.exitCode()).isEqualTo(ExitCode.SOURCE_UNREADABLE);
            assertThat(blocked.findings()).extracting(Finding::code).containsExactly("RECEIVE-NO-FILE");
        });
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
