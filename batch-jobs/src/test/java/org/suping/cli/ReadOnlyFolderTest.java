package org.suping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** Folders and files that the account may not write or read: in a process to which permissions apply, also for root. */
@Tag("campaign")
class ReadOnlyFolderTest {

    private static final Path WITHOUT_PRIVILEGES = Path.of("/usr/bin/setpriv");

    @TempDir
    Path folder;

    private CommandWorld world;
    private final List<Path> closed = new ArrayList<>();

    @BeforeEach
    void deliver() throws IOException {
        world = CommandWorld.in(folder);
        world.deliver("crm-complaints-1.csv", BadRows.sound(20));
        Files.createDirectories(folder.resolve("work"));
    }

    @AfterEach
    void open() throws IOException {
        for (Path path : closed) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void a_work_folder_that_cannot_be_written_stops_the_run_before_it_begins() throws Exception {
        close("work", "r-xr-xr-x");

        Said said = run();

        assertThat(said.exitCode()).isEqualTo(16);
        assertThat(said.text())
                .startsWith(
                        "  " + folder.resolve("work/logs") + "  the disk or the database failed: permission is denied."
                                + " a work folder that can be written and has room and a database that answers.");
    }

    @Test
    void a_folder_of_reports_that_cannot_be_written_stops_it_and_it_goes_on_where_it_stopped() throws Exception {
        Files.createDirectories(folder.resolve("work/reports"));
        close("work/reports", "r-xr-xr-x");

        Said said = run();

        assertThat(said.exitCode()).isEqualTo(16);
        assertThat(said.text())
                .contains("  " + folder.resolve("work/reports/.3100-2026Q3-r1.xlsx.tmp.parts")
                        + "  the disk or the database failed: permission is denied.");
        open();
        assertThat(run().text()).contains("going on with attempt 1");
    }

    @Test
    void deliveries_and_definitions_need_not_be_writable() throws Exception {
        close("data/2026Q3", "r-xr-xr-x");
        close("data", "r-xr-xr-x");
        close("config/sources", "r-xr-xr-x");
        close("config", "r-xr-xr-x");

        assertThat(run().exitCode()).isZero();
    }

    @Test
    void a_delivery_that_may_not_be_read_is_named() throws Exception {
        close("data/2026Q3/crm-complaints-1.csv", "---------");

        assertThat(run())
                .isEqualTo(new Said(
                        15,
                        "  2026Q3/crm-complaints-1.csv  the file or folder cannot be read. the account that runs"
                                + " Suping may read it. check permissions and disk, then run again\n"));
    }

    @Test
    void a_definition_that_may_not_be_read_is_named() throws Exception {
        close("config/sources/crm.yml", "---------");

        Said said = run();

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.text())
                .contains("config/sources/crm.yml  It cannot be read. Expected a file this user may read."
                        + " Check its permissions");
    }

    private void close(String name, String permissions) throws IOException {
        Path path = folder.resolve(name);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        closed.add(0, path);
    }

    private Said run() throws Exception {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            assumeTrue(Files.exists(WITHOUT_PRIVILEGES), "root heeds no permissions where setpriv is missing");
            command.addAll(
                    List.of(WITHOUT_PRIVILEGES.toString(), "--bounding-set=-dac_override,-dac_read_search", "--"));
        }
        command.addAll(SupingProcess.command("", "run", "--period", "2026Q3"));
        Process run = SupingProcess.start(folder, command, Redirect.PIPE);
        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String told = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(run.waitFor(), out + told);
    }
}
