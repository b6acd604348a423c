package org.suping.cli.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.seal.Previous;
import org.suping.submit.receive.Examination;
import org.suping.submit.receive.SentReturn;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Text;

/** What two processes tell each other about a package, in one line: texts in base64, separated by points. */
final class ExaminationLine {

    /** What a library prints beside it does not begin so. */
    private static final String START = "examined:";

    private ExaminationLine() {}

    /** Of a package to be examined. */
    static String of(Path file) {
        return coded(file.toString());
    }

    static String path(String line) {
        return decoded(line);
    }

    /** Of one that was. */
    static String of(Examination examined) {
        List<String> words = new ArrayList<>();
        examined.sent().ifPresentOrElse(sent -> add(sent, words), () -> words.add(""));
        words.add(Long.toString(examined.left()));
        examined.findings()
                .forEach(finding -> words.addAll(List.of(
                        finding.code(),
                        finding.severity().name(),
                        finding.where(),
                        finding.found().zh(),
                        finding.found().en(),
                        finding.expected().zh(),
                        finding.expected().en(),
                        finding.action().zh(),
                        finding.action().en())));
        return START + words.stream().map(ExaminationLine::coded).collect(Collectors.joining("."));
    }

    /** Empty where a line is something else. */
    static Optional<Examination> parse(String line) {
        if (!line.startsWith(START)) {
            return Optional.empty();
        }
        Iterator<String> words = Arrays.stream(line.substring(START.length()).split("\\.", -1))
                .map(ExaminationLine::decoded)
                .iterator();
        Optional<SentReturn> sent = sent(words);
        long left = Long.parseLong(words.next());
        List<Finding> findings = new ArrayList<>();
        while (words.hasNext()) {
            findings.add(new Finding(
                    words.next(),
                    Severity.valueOf(words.next()),
                    words.next(),
                    new Text(words.next(), words.next()),
                    new Text(words.next(), words.next()),
                    new Text(words.next(), words.next())));
        }
        return Optional.of(new Examination(sent, findings, left));
    }

    private static void add(SentReturn sent, List<String> words) {
        words.addAll(List.of(
                sent.revision().org(),
                sent.revision().period().toString(),
                sent.revision().kind().code(),
                Integer.toString(sent.revision().revision()),
                sent.manifest().hex()));
        words.add(sent.previous()
                .map(previous -> Integer.toString(previous.revision()))
                .orElse(""));
        words.add(sent.previous().map(previous -> previous.manifest().hex()).orElse(""));
        words.add(sent.previous().map(Previous::reason).orElse(""));
    }

    private static Optional<SentReturn> sent(Iterator<String> words) {
        String org = words.next();
        if (org.isEmpty()) {
            return Optional.empty();
        }
        RevisionKey revision = new RevisionKey(
                org, Period.parse(words.next()), RevisionKind.parse(words.next()), Integer.parseInt(words.next()));
        Sha256 manifest = new Sha256(words.next());
        String before = words.next();
        String digest = words.next();
        String reason = words.next();
        return Optional.of(new SentReturn(
                revision,
                manifest,
                before.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Previous(Integer.parseInt(before), new Sha256(digest), reason))));
    }

    private static String coded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
