package org.suping.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suping.SmallReturn;

/** Part of the configuration that ships, a data folder of one's own, and the command line in between, as a person has it. */
final class CommandWorld {

    static final String HEADINGS = "投诉编号,机构代码,受理日期,告知日期,办结日期,渠道,投诉事由,险种,涉诉金额,投诉人,证件号码,投诉内容";

    private final Path folder;
    private final StringBuilder said = new StringBuilder();
    private final Map<String, String> environment =
            new TreeMap<>(Map.of("COLUMNS", "2000", "SUPING_CLOCK", "2026-10-09T01:00:00Z", "SUPING_INSIDE", "yes"));

    private String language = "en";
    private String config = "config";

    private CommandWorld(Path folder) {
        this.folder = folder;
    }

    static CommandWorld in(Path folder) throws IOException {
        SmallReturn.copyConfig(folder.resolve("config"));
        Files.createDirectories(folder.resolve("data/2026Q3"));
        Files.copy(
                Path.of("samples/shanghai/2026Q3/finance-premium.csv"),
                folder.resolve("data/2026Q3/finance-premium.csv"));
        CommandWorld world = new CommandWorld(folder);
        world.edit("config/suping.yml", "batch-jobs/samples/shanghai", "data");
        return world;
    }

    /** How a command ended and everything it said. */
    record Said(int exitCode, String text) {}

    Said suping(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of("--config", config, "--work", "work", "--lang", language));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exitCode = Suping.run(
                new Surroundings(environment, stream, stream, folder, false), arguments.toArray(String[]::new));
        String text = bytes.toString(StandardCharsets.UTF_8);
        said.append(text);
        return new Said(exitCode, text);
    }

    /** The next commands speak Chinese. */
    CommandWorld inChinese() {
        language = "zh";
        return this;
    }

    /** The next commands speak English again. */
    CommandWorld inEnglish() {
        language = "en";
        return this;
    }

    /** The next commands read their definitions from this folder. */
    CommandWorld configuredIn(String name) {
        config = name;
        return this;
    }

    /** What the next commands find in their environment. */
    CommandWorld with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Said run() {
        return suping("run", "--period", "2026Q3");
    }

    /** What all commands said so far. */
    String said() {
        return said.toString();
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path complaints(String name) {
        return folder.resolve("data/2026Q3").resolve(name);
    }

    void deliver(String name, String... lines) throws IOException {
        Files.writeString(complaints(name), HEADINGS + "\n" + String.join("\n", lines) + "\n");
    }

    void edit(String file, String before, String after) throws IOException {
        String text = Files.readString(path(file));
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not contain " + before);
        }
        Files.writeString(path(file), text.replace(before, after));
    }
}
