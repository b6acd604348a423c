package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit that delivered no premium: the figure above it is not computable, and the trace says who is missing. */
class MissingUnitScreenTest {

    @TempDir
    private Path home;

    @Test
    void names_the_units_without_rows() throws IOException {
        copy(Terminal.REPOSITORY.resolve("config"), home.resolve("config"));
        copy(Terminal.REPOSITORY.resolve("batch-jobs/samples/shanghai"), home.resolve("data"));
        replace(home.resolve("config/suping.yml"), "batch-jobs/samples/shanghai", "data");
        Path premiums = home.resolve("data/2026Q3/finance-premium.csv");
        dropLines(premiums, "310201,");
        dropLines(premiums, "31020101,");
        Terminal terminal = new Terminal(home.resolve("work"));
        String config = home.resolve("config").toString();

        assertThat(terminal.type("run", "--period", "2026Q3", "--config", config))
                .isEqualTo(10);
        assertThat(terminal.type("trace", "CP-04", "--org", "3102")).isZero();

        assertThat(terminal.printed().lines().limit(2))
                .containsExactly(
                        "CP-04 亿元保费投诉量   3102 浦西中心支公司   2026Q3   = 不可计算   已按行核对一致",
                        "  只有部分机构报送了所需的行，因此不可计算；这不等于 0。没有行的机构：310201 徐汇支公司");
        assertThat(terminal.type("trace", "CP-04", "--org", "310201")).isZero();
        assertThat(terminal.printed().lines().limit(2))
                .containsExactly(
                        "CP-04 亿元保费投诉量   310201 徐汇支公司   2026Q3   = 未报   已按行核对一致",
                        "  没有报送所需的行，因此未报；这不等于 0。没有行的机构：310201 徐汇支公司");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void replace(Path file, String before, String after) throws IOException {
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    private static void dropLines(Path file, String start) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        lines.removeIf(line -> line.startsWith(start));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
