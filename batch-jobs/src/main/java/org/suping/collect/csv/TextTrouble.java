package org.suping.collect.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suping.definitions.SourceDefinition;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;

/** Says in a finding why a file's text cannot be read, and what encoding it is probably in. */
final class TextTrouble {

    private final Path file;
    private final String name;
    private final SourceDefinition source;

    TextTrouble(Path file, String name, SourceDefinition source) {
        this.file = file;
        this.name = name;
        this.source = source;
    }

    /** What stopped the reading. */
    BlockedException of(@Nullable IOException stopped, Charset charset) {
        if (!(stopped instanceof UnusableTextException unusable)) {
            return blocked(Finding.of("SRC-03", Severity.HARD, name));
        }
        return switch (unusable.reason()) {
            case ARCHIVE -> damaged();
            case BOMB -> blocked(Finding.of("SRC-36", Severity.HARD, name));
            case ENCODING -> encoding(unusable.position(), charset);
            case NUL -> nul(unusable.position(), charset);
        };
    }

    /** An archive that ends early, is damaged or locked. */
    BlockedException damaged() {
        return blocked(Finding.of("SRC-35", Severity.HARD, name));
    }

    /** Where no heading was found: the encoding in which there are some. */
    Optional<BlockedException> ofHeadings(Charset charset) {
        try {
            return EncodingGuess.of(TextSample.head(file, name), headers(), charset)
                    .map(probably -> blocked(
                            Finding.of("SRC-32", Severity.HARD, name, charset.displayName(), probably.displayName())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private BlockedException encoding(long position, Charset charset) {
        TextSample sample = sample(position);
        String place = name + ":" + sample.line();
        Optional<Charset> here = EncodingGuess.of(sample.rest(), charset);
        if (here.isEmpty()) {
            return blocked(Finding.of("SRC-06", Severity.HARD, place, position, charset.displayName()));
        }
        boolean isWhole = isAscii(sample.head())
                || EncodingGuess.of(sample.head(), charset).equals(here);
        return blocked(Finding.of(
                isWhole ? "SRC-31" : "SRC-40",
                Severity.HARD,
                place,
                position,
                charset.displayName(),
                here.get().displayName()));
    }

    private BlockedException nul(long position, Charset charset) {
        TextSample sample = sample(position);
        Optional<Charset> wide = head().flatMap(head -> EncodingGuess.of(head, headers(), charset))
                .filter(guess -> guess.name().startsWith("UTF-16"));
        return wide.map(probably -> blocked(
                        Finding.of("SRC-32", Severity.HARD, name, charset.displayName(), probably.displayName())))
                .orElseGet(() -> blocked(Finding.of("SRC-33", Severity.HARD, name + ":" + sample.line(), position)));
    }

    private Optional<byte[]> head() {
        try {
            return Optional.of(TextSample.head(file, name));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private TextSample sample(long position) {
        try {
            return TextSample.around(file, name, position);
        } catch (IOException unreadable) {
            throw blocked(Finding.of("SRC-03", Severity.HARD, name));
        }
    }

    private List<String> headers() {
        return source.headings().stream().filter(header -> !header.isBlank()).toList();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static BlockedException blocked(Finding finding) {
        return new BlockedException(ExitCode.SOURCE_UNREADABLE, finding);
    }
}
