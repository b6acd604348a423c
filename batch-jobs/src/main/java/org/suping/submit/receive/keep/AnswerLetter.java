package org.suping.submit.receive.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suping.findings.Finding;
import org.suping.submit.receive.Answer;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Language;
import org.suping.vocabulary.Sha256;
import org.suping.vocabulary.Visible;

/**
 * What is sent back about a package, for people, in both languages. It holds no moment: the same answer is the same text, and its
 * digest stands in the receipt.
 *
 * @param name of the package's file
 * @param file digest of its bytes
 * @param manifest digest of its manifest; null where that is not to be relied on
 */
public record AnswerLetter(
        String name, Sha256 file, @Nullable Sha256 manifest, Answer answer) {

    /** All of it. */
    public String text() {
        return Arrays.stream(Language.values()).map(this::in).collect(Collectors.joining("\n"));
    }

    public Sha256 digest() {
        return Sha256.of(text());
    }

    private String in(Language language) {
        List<String> lines = new ArrayList<>(List.of(
                Labels.in(language, "receive.letter.title"),
                Labels.in(language, "receive.letter.package", Visible.of(name)),
                Labels.in(language, "receive.letter.file", file),
                Labels.in(
                        language,
                        "receive.letter.manifest",
                        manifest == null ? Labels.text("receive.letter.no-manifest") : manifest),
                Labels.in(language, "receive.letter.answer", answer.state().text())));
        int number = 1;
        for (Finding reason : answer.reasons()) {
            lines.add(Labels.in(language, "receive.letter.reason", number++, Visible.of(reason.sentence(language))));
        }
        return String.join("\n", lines) + "\n";
    }
}
