package org.suping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suping.cli.CommandWorld.Said;

/** Somebody who does what the page on sealing says, line by line. */
class SealingPageTest {

    private static final Path PAGE = Path.of("docs", "sealing.md");
    private static final Pattern BLOCK = Pattern.compile("```(sh|yaml)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern MADE = Pattern.compile("SHA-256 ([0-9a-f]{64})");
    private static final String COMPLAINT = "A-%s,3101,2026-07-03,2026-07-05,2026-07-09,热线电话,理赔纠纷,机动车辆保险,10.00,王某,,内容";

    @TempDir
    private Path folder;

    private CommandWorld world;
    private final StringBuilder printed = new StringBuilder();

    @BeforeEach
    void has_a_return_that_is_ready() throws IOException {
        world = CommandWorld.in(folder).with("SUPING_KEY_PASSWORD", "correct horse");
        world.deliver("crm-complaints-1.csv", COMPLAINT.formatted("1"));
        assertThat(world.run().exitCode()).isZero();
    }

    @Test
    @Tag("campaign")
    void finds_that_every_command_does_what_it_says() throws Exception {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        List<String> typed = new ArrayList<>();
        while (block.find()) {
            if (block.group(1).equals("yaml")) {
                Files.writeString(folder.resolve("config/people.yml"), withFingerprints(block.group(2)));
            } else {
                for (String line : block.group(2).lines().toList()) {
                    typed.add(line);
                    type(line);
                }
            }
        }

        assertThat(typed).hasSize(21);
        assertThat(printed)
                .contains("3100-2026Q3-r1 is sealed: ", "\nproved\n", "Now: approved. ", "3100-2026Q3-r2 is sealed: ")
                .contains("  CP-01@3100  Complaints received  1 → 2  complaint 1 added\n")
                .contains("Signature Verified Successfully\n");
        assertThat(printed.toString().replace(":", "").toLowerCase(Locale.ROOT))
                .contains("sha256 fingerprint=" + fingerprints().get(0));
        assertThat(folder.resolve("work/diff.xlsx")).isNotEmptyFile();
    }

    private void type(String line) throws IOException, InterruptedException {
        if (!line.startsWith("./suping ")) {
            printed.append(shell(line));
            return;
        }
        if (line.contains("--revise")) {
            world.deliver("crm-complaints-1.csv", COMPLAINT.formatted("1"), COMPLAINT.formatted("2"));
        }
        String[] words = WORD.matcher(line.substring("./suping ".length()))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
        Said said = world.suping(words);
        assertThat(said.exitCode()).as(line + "\n" + said.text()).isZero();
        printed.append(said.text());
    }

    private String withFingerprints(String people) {
        List<String> made =
                MADE.matcher(printed).results().map(found -> found.group(1)).toList();
        String text = people;
        for (int i = 0; i < made.size(); i++) {
            text = text.replaceFirst("SHA-256 of \\S+", made.get(i));
        }
        return text;
    }

    private List<String> fingerprints() {
        return MADE.matcher(printed).results().map(found -> found.group(1)).toList();
    }

    private String shell(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(line + "\n" + said).isZero();
        return said;
    }
}
