package org.suping.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.evidence.Folders;
import org.suping.render.RenderedDocument;
import org.suping.render.SampleReport;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;

/** Both documents, whole, under their names, and the same from one process to the next. */
class DocumentWriterTest {

    @TempDir
    private Path folder;

    private Folders folders;

    @BeforeEach
    void choose_folders() {
        folders = new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    @Test
    void writes_both_documents_and_says_what_their_bytes_are() throws IOException {
        List<RenderedDocument> documents =
                new DocumentWriter(folders).write(SampleReport.model(Language.ZH), List.of());

        assertThat(documents)
                .extracting(RenderedDocument::name)
                .containsExactly(
                        "3100-2026Q3-r1.pdf",
                        "3100-2026Q3-r1.pdf-figures.csv",
                        "3100-2026Q3-r1.xlsx",
                        "3100-2026Q3-r1.workbook-figures.csv");
        for (RenderedDocument document : documents) {
            byte[] bytes = Files.readAllBytes(folders.reports().resolve(document.name()));
            assertThat(document.digest()).isEqualTo(Sha256.of(bytes));
            assertThat(document.bytes()).isEqualTo(bytes.length);
        }
    }

    @Test
    void leaves_nothing_else_in_the_folder_and_overwrites_what_a_killed_run_left() throws IOException {
        Files.createDirectories(folders.reports());
        Files.writeString(folders.reports().resolve(".3100-2026Q3-r1.pdf.tmp"), "half a report");

        new DocumentWriter(folders).write(SampleReport.model(Language.ZH), List.of());

        try (Stream<Path> files = Files.list(folders.reports())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "3100-2026Q3-r1.pdf",
                            "3100-2026Q3-r1.pdf-figures.csv",
                            "3100-2026Q3-r1.xlsx",
                            "3100-2026Q3-r1.workbook-figures.csv");
        }
    }

    @Test
    void writes_the_same_bytes_in_another_process_with_another_locale_and_time_zone() throws Exception {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=America/New_York",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.resolve("other").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        List<RenderedDocument> here = new DocumentWriter(folders).write(SampleReport.model(Language.ZH), List.of());

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        for (RenderedDocument document : here) {
            Path there = folder.resolve("other").resolve("reports").resolve(document.name());
            assertThat(Sha256.of(Files.readAllBytes(there))).as(document.name()).isEqualTo(document.digest());
        }
    }

    /** What the other process runs. */
    static final class OtherProcess {

        private OtherProcess() {}

        /** Takes the folder to work in. */
        public static void main(String[] arguments) {
            Path work = Path.of(arguments[0]);
            new DocumentWriter(new Folders(work, work)).write(SampleReport.model(Language.ZH), List.of());
        }
    }
}
