package org.suping.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** Where differences may be written to is known before anything is compared. */
class DifferenceFileTest {

    @TempDir
    private Path folder;

    private static void isRefused(Path file, String english, String chinese) {
        assertThatThrownBy(() -> DifferenceFile.mustBeWritable(file))
                .isInstanceOfSatisfying(BlockedException.class, blocked -> {
                    assertThat(blocked.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
                    assertThat(blocked.findings().get(0).sentence(Language.EN)).isEqualTo(file + "  " + english);
                    assertThat(blocked.findings().get(0).sentence(Language.ZH)).isEqualTo(file + "  " + chinese);
                });
    }

    @Test
    void is_a_workbook_or_json() {
        assertThatCode(() -> DifferenceFile.mustBeWritable(folder.resolve("change.xlsx")))
                .doesNotThrowAnyException();
        assertThatCode(() -> DifferenceFile.mustBeWritable(folder.resolve("change.json")))
                .doesNotThrowAnyException();
        isRefused(
                folder.resolve("change.csv"),
                "its name ends neither with .xlsx nor with .json. Expected a workbook (.xlsx) or JSON (.json). Name one of"
                        + " them; nothing was written",
                "文件名既不以 .xlsx 也不以 .json 结尾。应为工作簿（.xlsx）或 JSON（.json）。改用其中一种；没有写入");
    }
}
