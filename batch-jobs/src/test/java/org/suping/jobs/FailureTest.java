package org.suping.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.suping.findings.BlockedException;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Language;

/** What failed, where and what to do, whatever wrapped it on its way; never the words of the exception itself. */
class FailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new UncheckedIOException(new IOException("No space left on device")),
                        "work  磁盘或数据库出错：磁盘已满。work/ 可写、有空间，数据库可用。腾出空间，然后再运行一次，从中断处继续；已完成的部分不会丢失"),
                Arguments.of(
                        new SQLException("IO Error: Could not write file: File too large"),
                        "work  磁盘或数据库出错：文件大小达到系统限额。work/ 可写、有空间，数据库可用。提高该账户的文件大小限额（ulimit -f），然后再运行一次，从中断处继续；已完成的部分不会丢失"),
                Arguments.of(
                        new AccessDeniedException("/data/work/vault"),
                        "/data/work/vault  磁盘或数据库出错：没有权限。work/ 可写、有空间，数据库可用。给运行溯评的账户读写权限，然后再运行一次，从中断处继续；已完成的部分不会丢失"),
                Arguments.of(
                        new FileSystemException("/data/work", null, "Read-only file system"),
                        "/data/work  磁盘或数据库出错：文件系统是只读的。work/ 可写、有空间，数据库可用。重新挂载为可写，或用 --work 换一个文件夹，然后再运行一次，从中断处继续；已完成的部分不会丢失"),
                Arguments.of(
                        new IllegalStateException(new NoSuchFileException("/data/work/vault/part-1.parquet")),
                        "/data/work/vault/part-1.parquet  磁盘或数据库出错：文件或文件夹不见了。work/ 可写、有空间，数据库可用。查明是谁移走或删除了它，然后再运行一次，从中断处继续；已完成的部分不会丢失"),
                Arguments.of(
                        new DataAccessResourceFailureException("", new SQLException("gone", "08S01")),
                        "work  磁盘或数据库出错：与数据库的连接中断。work/ 可写、有空间，数据库可用。检查数据库服务器和网络，然后再运行一次，从中断处继续；已完成的部分不会丢失"),
                Arguments.of(
                        new SQLException("Out of Memory Error: could not allocate block", ""),
                        "work  磁盘或数据库出错：查询引擎的内存不够。work/ 可写、有空间，数据库可用。关闭其他程序，或确认 work/ 所在磁盘有空间可用，然后再运行一次，从中断处继续；已完成的部分不会丢失"),
                Arguments.of(
                        new IOException("张三"),
                        "work  磁盘或数据库出错：读写失败（IOException）。work/ 可写、有空间，数据库可用。检查磁盘与数据库，然后再运行一次，从中断处继续；已完成的部分不会丢失"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void of_the_store_says_what_and_where_and_what_to_do(Throwable failure, String sentence) {
        assertThat(Failure.of(List.of(failure)))
                .isInstanceOfSatisfying(BlockedException.class, told -> {
                    assertThat(told.exitCode()).isEqualTo(ExitCode.STORE_FAILED);
                    assertThat(told.findings())
                            .singleElement()
                            .satisfies(finding ->
                                    assertThat(finding.sentence(Language.ZH)).isEqualTo(sentence));
                })
                .hasCause(failure);
    }

    @Test
    void of_a_partition_is_told_and_not_that_of_the_step_around_it() {
        JobExecutionException around = new JobExecutionException("Partition handler returned an unsuccessful step");
        RuntimeException ours = new IllegalArgumentException("7");
        SQLException full = new SQLException("IO Error: Could not write file: No space left on device");

        assertThat(Failure.of(List.of(around, new IllegalStateException(full))))
                .isInstanceOfSatisfying(
                        BlockedException.class,
                        told -> assertThat(told.exitCode()).isEqualTo(ExitCode.STORE_FAILED));
        assertThat(Failure.of(List.of(around, ours))).isSameAs(ours);
        assertThat(Failure.of(List.of(around))).hasCause(around);
    }

    @Test
    void of_our_own_stays_what_it_is() {
        RuntimeException ours = new IllegalArgumentException("7");

        assertThat(Failure.of(List.of(ours))).isSameAs(ours);
        assertThat(Failure.ofTheStore(ours)).isEmpty();
    }
}
