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
import java.util.stream.Stream;
import org.suping.GroupPackages;
import org.suping.cli.CommandWorld.Said;
import org.suping.evidence.Folders;

/** Headquarters of a {@link GroupPackages}, with a work folder of its own, and the command line as a person has it there. */
final class Headquarters {

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>(Map.of(
            "COLUMNS", "2000",
            "SUPING_CLOCK", "2026-10-12T02:00:00Z",
            "SUPING_INSIDE", "yes",
            "SUPING_KEY_PASSWORD", GroupPackages.PASSWORD));

    private String language = "en";

    /** In a folder that is made, by the configuration of the group as it is. */
    Headquarters(Path folder, GroupPackages group) throws IOException {
        this.folder = folder;
        Path from = group.headquarters().config();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("config").resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(inbox());
    }

    private Headquarters(Path folder) {
        this.folder = folder;
    }

    /** The command line of a branch, in its own folders. */
    static Headquarters ofBranch(GroupPackages group, String org) {
        return new Headquarters(group.branch(org).config().resolveSibling(""));
    }

    Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("work"));
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** A branch sends these: a package and what lies beside it. */
    Headquarters sent(Path... packages) throws IOException {
        for (Path file : packages) {
            String name = file.getFileName().toString();
            String start = name.substring(0, name.indexOf(".suping.zip")) + ".";
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path each : files.filter(
                                one -> one.getFileName().toString().startsWith(start))
                        .toList()) {
                    Files.copy(each, inbox().resolve(each.getFileName()));
                }
            }
        }
        return this;
    }

    Headquarters inChinese() {
        language = "zh";
        return this;
    }

    Headquarters with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Said suping(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of("--config", "config", "--work", "work", "--lang", language));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exitCode = Suping.run(
                new Surroundings(environment, stream, stream, folder, false), arguments.toArray(String[]::new));
        return new Said(exitCode, bytes.toString(StandardCharsets.UTF_8));
    }
}
