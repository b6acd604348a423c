package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suping.cli.CommandWorld.Said;

/** Parts whose footer or pages lie, with every digest right again: refused by name, in a process with little memory. */
@Tag("campaign")
class ForgedPartTest {

    private static final String PACKAGE = "3100-2026Q3-r1.suping.zip";
    private static final int MOST_KILOBYTES = 1_000_000;
    private static final int MOST_SECONDS = 120;

    /** The last bytes: the footer's length and PAR1. */
    private static final int TAIL = 8;

    @TempDir
    static Path folder;

    private static CommandWorld world;
    private static Path sealed;

    @BeforeAll
    static void seal_a_return() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver(
                "crm-complaints-1.csv", "A-1,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容");
        world.run();
        world.suping("seal", "--period", "2026Q3", "--by", "李敏");
        sealed = folder.resolve("work/packages").resolve(PACKAGE);
    }

    /** What is done to a part, what the manifest then says of its rows, and what is told. */
    record Forgery(String name, UnaryOperator<byte[]> of, long rows, String told) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Forgery> forgeries() {
        String unreadable = "  the evidence cannot be read. Parts in Parquet.";
        return Stream.of(
                new Forgery(
                        "the footer claims 10^15 rows",
                        footer(file -> file.setNum_rows(1_000_000_000_000_000L)),
                        1,
                        unreadable),
                new Forgery(
                        "all of the footer claims 10^6 rows",
                        footer(file -> {
                            file.setNum_rows(1_000_000);
                            file.getRow_groups().get(0).setNum_rows(1_000_000);
                            file.getRow_groups()
                                    .get(0)
                                    .getColumns()
                                    .forEach(column -> column.getMeta_data().setNum_values(1_000_000));
                        }),
                        1,
                        "  1000000 rows. 1 row by the manifest: none lost, none added."),
                new Forgery(
                        "footer and manifest claim 10^15 rows",
                        footer(file -> {
                            file.setNum_rows(1_000_000_000_000_000L);
                            file.getRow_groups().get(0).setNum_rows(1_000_000_000_000_000L);
                        }),
                        1_000_000_000_000_000L,
                        unreadable),
                new Forgery(
                        "a row group claims more rows than the footer",
                        footer(file -> file.getRow_groups().get(0).setNum_rows(4_000_000_000L)),
                        1,
                        unreadable),
                new Forgery(
                        "columns lie beyond the end",
                        columns(column -> column.setData_page_offset(1L << 60)),
                        1,
                        unreadable),
                new Forgery(
                        "columns lie before the start",
                        columns(column -> column.setData_page_offset(-4)),
                        1,
                        unreadable),
                new Forgery(
                        "columns claim 2^40 values and as many bytes",
                        columns(column -> column.setNum_values(1L << 40)
                                .setTotal_compressed_size(1L << 40)
                                .setTotal_uncompressed_size(1L << 40)),
                        1,
                        unreadable),
                new Forgery(
                        "the schema claims 2^31 columns",
                        footer(file -> file.getSchema().get(0).setNum_children(Integer.MAX_VALUE)),
                        1,
                        unreadable),
                new Forgery("a page claims 2 GB", ForgedPartTest::hugePage, 1, unreadable),
                new Forgery("the footer is longer than the file", ForgedPartTest::longFooter, 1, unreadable),
                new Forgery("it ends in the middle", part -> Arrays.copyOf(part, part.length / 2), 1, unreadable));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void is_refused_by_name(Forgery forgery) throws IOException {
        Said verified = world.suping("verify", changed(forgery).toString());

        assertThat(verified.text()).contains("/record=complaint/source=crm/", "-00001.parquet" + forgery.told);
        assertThat(verified.exitCode()).as(verified.text()).isEqualTo(13);
    }

    @Test
    void takes_little_memory_and_time() throws Exception {
        Path changed = changed(new Forgery("a page claims 2 GB", ForgedPartTest::hugePage, 1, ""));
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process verify = new ProcessBuilder(SupingProcess.command("", "verify", changed.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        long kilobytes = peak(verify);

        assertThat(verify.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ends").isTrue();
        assertThat(verify.exitValue()).as(Files.readString(said)).isEqualTo(13);
        assertThat(kilobytes).isLessThan(MOST_KILOBYTES);
    }

    private static Path changed(Forgery forgery) throws IOException {
        return Insider.changed(
                sealed,
                members -> members.compute(
                        Insider.partPath(members, "source=crm"),
                        (path, bytes) -> forgery.of.apply(Objects.requireNonNull(bytes))),
                manifest -> Insider.with(
                        manifest,
                        manifest.fingerprint(),
                        manifest.definitions(),
                        manifest.parts().stream()
                                .map(part -> part.path().contains("source=crm")
                                        ? Insider.withRows(part, forgery.rows)
                                        : part)
                                .toList()));
    }

    /** The most that it or a process it started ever held, in kilobytes, as far as there is a /proc. */
    private static long peak(Process reading) throws InterruptedException {
        long peak = 0;
        for (int i = 0; i < MOST_SECONDS * 20 && reading.isAlive(); i++) {
            long now = Stream.concat(Stream.of(reading.toHandle()), reading.descendants())
                    .mapToLong(ForgedPartTest::resident)
                    .max()
                    .orElse(0);
            peak = Math.max(peak, now);
            Thread.sleep(50);
        }
        return peak;
    }

    private static long resident(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static UnaryOperator<byte[]> footer(Consumer<FileMetaData> change) {
        return part -> {
            try {
                int length =
                        ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN).getInt(part.length - TAIL);
                int start = part.length - TAIL - length;
                FileMetaData file = Util.readFileMetaData(new ByteArrayInputStream(part, start, length));
                change.accept(file);
                ByteArrayOutputStream forged = new ByteArrayOutputStream();
                forged.write(part, 0, start);
                Util.writeFileMetaData(file, forged);
                int written = forged.size() - start;
                forged.write(ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(written)
                        .array());
                forged.write("PAR1".getBytes(StandardCharsets.US_ASCII));
                return forged.toByteArray();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }

    private static UnaryOperator<byte[]> columns(Consumer<ColumnMetaData> change) {
        return footer(file -> file.getRow_groups()
                .forEach(group -> group.getColumns().forEach(column -> change.accept(column.getMeta_data()))));
    }

    /** The first page is that of the first column, and begins after PAR1. */
    private static byte[] hugePage(byte[] part) {
        try {
            ByteArrayInputStream bytes = new ByteArrayInputStream(part, 4, part.length - 4);
            PageHeader header = Util.readPageHeader(bytes);
            int end = part.length - bytes.available();
            header.setUncompressed_page_size(Integer.MAX_VALUE);
            ByteArrayOutputStream forged = new ByteArrayOutputStream();
            forged.write(part, 0, 4);
            Util.writePageHeader(header, forged);
            int longer = forged.size() - end;
            forged.write(part, end, part.length - end);
            return moved(longer).apply(forged.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything after the first page header lies further on. */
    private static UnaryOperator<byte[]> moved(int bytes) {
        return columns(column -> {
            if (column.getData_page_offset() > 4) {
                column.setData_page_offset(column.getData_page_offset() + bytes);
            }
            if (column.isSetDictionary_page_offset() && column.getDictionary_page_offset() > 4) {
                column.setDictionary_page_offset(column.getDictionary_page_offset() + bytes);
            }
        });
    }

    private static byte[] longFooter(byte[] part) {
        byte[] forged = part.clone();
        ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putInt(part.length - TAIL, Integer.MAX_VALUE);
        return forged;
    }
}
