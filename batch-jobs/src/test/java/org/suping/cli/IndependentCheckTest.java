package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A package as an auditor checks it who has no Suping: by the commands of its README, and by another reader of Parquet. */
class IndependentCheckTest {

    private static final String NAME = "3100-2026Q3-r1";

    @TempDir
    static Path folder;

    private static Path packages;
    private static Path unpacked;
    private static JsonNode manifest;

    @BeforeAll
    static void unpack_a_package() throws Exception {
        new Insider(folder);
        packages = folder.resolve("work/packages");
        unpacked = packages.resolve(NAME);
        assertThat(shell(packages, "unzip -q " + NAME + ".suping.zip -d " + NAME))
                .isEmpty();
        manifest = JsonMapper.builder().build().readTree(Files.readString(unpacked.resolve("manifest.json")));
    }

    @Test
    void agrees_with_its_digests_by_sha256sum() throws Exception {
        String check = command("sha256sum -c");
        assertThat(shell(unpacked, check)).isEmpty();
        assertThat(shell(unpacked, "sha256sum content.txt"))
                .startsWith(manifest.required("fingerprint").stringValue());

        Path figures = unpacked.resolve("figures.csv");
        String before = Files.readString(figures);
        Files.writeString(figures, before.replace("CP-01", "CP-99"));

        assertThat(shell(unpacked, check)).contains("figures.csv: FAILED");
        Files.writeString(figures, before);
    }

    @Test
    void is_signed_over_the_manifest_by_openssl() throws Exception {
        String signature = "../" + NAME + ".prepare.sig";

        assertThat(shell(unpacked, "sed -n 's/^manifest //p' " + signature))
                .isEqualTo(shell(unpacked, "sha256sum manifest.json | cut -d ' ' -f 1"));
        String check = String.join(" && ", command("said.txt"), command("said.sig"), command("openssl pkeyutl"));
        assertThat(shell(unpacked, check.replace("X.sig", signature))).isEqualTo("Signature Verified Successfully\n");
    }

    @Test
    void has_the_rows_that_its_manifest_tells() throws IOException {
        Map<String, Long> statuses = new HashMap<>();
        for (JsonNode part : manifest.required("parts")) {
            List<Map<String, Object>> rows = rows(text(part, "path"));

            assertThat(rows).as(text(part, "path")).hasSize(Integer.parseInt(text(part, "rows")));
            rows.stream()
                    .filter(row -> row.containsKey("_status"))
                    .forEach(row -> statuses.merge(row.get("_file") + " " + row.get("_status"), 1L, Long::sum));
            rows.stream()
                    .filter(row -> "duplicate".equals(row.get("kind")))
                    .forEach(row -> statuses.merge(row.get("_file") + " duplicate", 1L, Long::sum));
        }
        for (JsonNode source : manifest.required("sources")) {
            String file = text(source, "sha256");
            Map.of(
                            "accepted",
                            "accepted",
                            "rejected",
                            "rejected",
                            "out-of-period",
                            "outOfPeriod",
                            "duplicate",
                            "duplicates")
                    .forEach((status, key) -> assertThat(statuses.getOrDefault(file + " " + status, 0L))
                            .as(text(source, "name") + " " + status)
                            .isEqualTo(Long.parseLong(text(source, key))));
        }
        assertThat(statuses.values().stream().mapToLong(rows -> rows).sum()).isEqualTo(4 + 84 + 1);
    }

    /** Three were accepted, and of these one is delivered twice. */
    @Test
    void has_as_many_complaints_as_it_says() throws IOException {
        List<Object> duplicates = parts("complaint", true).stream()
                .filter(row -> "duplicate".equals(row.get("kind")))
                .map(row -> row.get("_row"))
                .toList();
        LocalDate start = LocalDate.of(2026, 7, 1);
        long received = parts("complaint", false).stream()
                .filter(row -> "accepted".equals(row.get("_status")) && !duplicates.contains(row.get("_row")))
                .filter(row -> "complaint".equals(row.get("nature")))
                .map(row -> LocalDate.ofEpochDay(((Number) Objects.requireNonNull(row.get("received_on"))).longValue()))
                .filter(day -> !day.isBefore(start) && day.isBefore(start.plusMonths(3)))
                .count();

        assertThat(duplicates).hasSize(1);
        assertThat(received).isEqualTo(2);
        assertThat(Files.readString(unpacked.resolve("figures.csv")))
                .containsPattern("\nCP-01@3100,CP-01,.*,VALUE,2,件,count=2\n");
    }

    private static List<Map<String, Object>> parts(String record, boolean settlement) {
        return manifest.required("parts")
                .valueStream()
                .filter(part -> text(part, "record").equals(record)
                        && text(part, "source").equals("settlement") == settlement)
                .flatMap(part -> rows(text(part, "path")).stream())
                .toList();
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).stringValue();
    }

    private static List<Map<String, Object>> rows(String part) {
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(
                unpacked.resolve("evidence").resolve(part).toFile(), new Cells())) {
            return rows.toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A row as its cells by column; empty ones are left out. */
    private static final class Cells implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {

        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
            row.put(column[0], value);
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }

    /** The line of the English half of the README with these words, as it is typed. */
    private static String command(String words) throws IOException {
        String readme = Files.readString(unpacked.resolve("README.txt"));
        return readme.substring(readme.indexOf("Suping sealed package"))
                .lines()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static String shell(Path where, String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
