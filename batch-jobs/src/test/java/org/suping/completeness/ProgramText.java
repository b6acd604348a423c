package org.suping.completeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of the program or of its tests, as far as completeness is asked of it: which texts in quotation marks and which
 * constants stand in it.
 *
 * @param text one file after the other, literals that are joined with a plus sign made one
 */
record ProgramText(String text) {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    /** The program with its layouts, pages and schemas. */
    static ProgramText ofProgram() {
        return of(Path.of("src", "main"), Path.of("..", "report-templates", "src", "main"));
    }

    /** The tests with their golden files. */
    static ProgramText ofTests() {
        return of(Path.of("src", "test"), Path.of("..", "report-templates", "src", "test"));
    }

    private static ProgramText of(Path... folders) {
        String all = Stream.of(folders)
                .filter(Files::isDirectory)
                .flatMap(ProgramText::files)
                .filter(file -> !file.endsWith("labels.csv"))
                .map(ProgramText::read)
                .collect(Collectors.joining("\n"));
        return new ProgramText(JOINED.matcher(all.replace("'\"'", "''")).replaceAll(""));
    }

    /** Every text in quotation marks, as it is written. */
    Set<String> literals() {
        return found(LITERAL, 1);
    }

    /** Names in capitals: constants of an enumeration, among others. */
    Set<String> constants() {
        return found(CONSTANT, 0);
    }

    /** What a pattern's group stands for, wherever it matches. */
    Set<String> found(Pattern pattern, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file that is no text, as a workbook, says nothing here. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException noText) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
