package org.suping.cli.propose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suping.definitions.folder.FileKind;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** What is proposed, file by file below {@code config/}: printed for a person, or saved where it says. */
final class ProposedFiles {

    private static final String SHOWN = "config/";

    private final List<String> remarks = new ArrayList<>();
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    void remark(String text) {
        remarks.add("# " + text);
    }

    /** @param path below the configuration folder */
    void add(String path, List<String> lines) {
        files.put(path, lines);
    }

    /** All of it, each file of several under its name. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(remarks);
        files.forEach((path, content) -> {
            if (files.size() > 1) {
                lines.add("# ---- " + SHOWN + path);
            }
            lines.addAll(content);
        });
        return lines;
    }

    /**
     * Saves them; code lists go below those that are there. What is there is left as it is.
     *
     * @return what was saved, as people know it
     * @throws BlockedException when a file is there already and not empty: nothing is saved then
     */
    List<String> save(Path config) throws IOException {
        List<Finding> there = new ArrayList<>();
        for (String path : files.keySet()) {
            Path file = config.resolve(path);
            if (!isCodes(path) && Files.exists(file) && Files.size(file) > 0) {
                there.add(Finding.of("PROPOSE-06", Severity.HARD, SHOWN + path));
            }
        }
        if (!there.isEmpty()) {
            throw new BlockedException(ExitCode.WRONG_USAGE, there);
        }
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            write(config.resolve(file.getKey()), file.getValue());
        }
        return files.keySet().stream().map(path -> SHOWN + path).toList();
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        String text = String.join("\n", lines) + "\n";
        String above = Files.exists(file) ? Files.readString(file) : "";
        String gap = above.isEmpty() ? "" : above.endsWith("\n") ? "\n" : "\n\n";
        Files.writeString(file, gap + text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static boolean isCodes(String path) {
        return path.equals(FileKind.CODES.path());
    }
}
