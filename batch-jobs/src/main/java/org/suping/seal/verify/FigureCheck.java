package org.suping.seal.verify;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suping.assess.AssessedReturn;
import org.suping.assess.SchemeAssessor;
import org.suping.check.CheckedReturn;
import org.suping.collect.CollectedReturn;
import org.suping.definitions.Definitions;
import org.suping.measure.Figure;
import org.suping.measure.FigureKey;
import org.suping.measure.MeasuredReturn;
import org.suping.measure.MissingColumns;
import org.suping.measure.Term;
import org.suping.measure.TermValue;
import org.suping.prove.ContentFingerprint;
import org.suping.seal.ContentText;
import org.suping.seal.ContentText.Line;
import org.suping.seal.store.EvidenceRows;

/** Every figure measured again from the evidence, and every score reckoned again from the figures. */
final class FigureCheck {

    private static final Set<String> SCORES = Set.of("criterion", "score-line", "element", "assessment");

    private final Definitions definitions;
    private final CollectedReturn collected;
    private final ContentText content;
    private final EvidenceRows rows;
    private final Protocol protocol;

    FigureCheck(
            Definitions definitions,
            CollectedReturn collected,
            ContentText content,
            EvidenceRows rows,
            Protocol protocol) {
        this.definitions = definitions;
        this.collected = collected;
        this.content = content;
        this.rows = rows;
        this.protocol = protocol;
    }

    void check() {
        MeasuredReturn told = content.measured(collected.attempt(), definitions);
        MeasuredReturn again = rows.measured();
        Set<FigureKey> keys = new TreeSet<>(told.figures().keySet());
        keys.addAll(again.figures().keySet());
        for (FigureKey key : keys) {
            String sealed = told.figure(key).map(FigureCheck::words).orElse("-");
            String measured = again.figure(key).map(FigureCheck::words).orElse("-");
            if (!sealed.equals(measured)) {
                protocol.differs("VERIFY-FIGURE", key.toString(), sealed, measured);
            }
        }
        protocol.checked("figures", keys.size());
        scores(again);
    }

    /** As the content tells them, so that a line and not only a sum is compared. */
    private void scores(MeasuredReturn measured) {
        AssessedReturn assessed =
                SchemeAssessor.assess(definitions, measured, MissingColumns.of(definitions, collected));
        String text = ContentFingerprint.canonicalText(
                definitions.digest(), collected, measured, new CheckedReturn(collected.attempt(), List.of()), assessed);
        Map<String, List<String>> again = scores(ContentText.parse(text));
        Map<String, List<String>> told = scores(content);
        Set<String> keys = new HashSet<>(told.keySet());
        keys.addAll(again.keySet());
        keys.stream().sorted().forEach(key -> {
            List<String> sealed = told.getOrDefault(key, List.of());
            List<String> reckoned = again.getOrDefault(key, List.of());
            if (!sealed.equals(reckoned)) {
                protocol.differs("VERIFY-SCORE", key, unlike(sealed, reckoned), unlike(reckoned, sealed));
            }
        });
        protocol.checked("scores", assessed.scores().size());
    }

    /** The parts of one line that the other has not. */
    private static String unlike(List<String> line, List<String> other) {
        return line.stream()
                .filter(part -> !other.contains(part))
                .reduce((one, next) -> one + " · " + next)
                .orElse("-");
    }

    /** By criterion and number of the line below it. */
    private static Map<String, List<String>> scores(ContentText content) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        String criterion = "";
        int number = 0;
        for (Line line : content.lines()) {
            if (!SCORES.contains(line.kind())) {
                continue;
            }
            if (line.kind().equals("score-line")) {
                number++;
                lines.put(criterion + "." + number, line.parts());
            } else {
                criterion = line.kind().equals("criterion")
                        ? line.parts().get(1)
                        : line.parts().get(0);
                number = 0;
                lines.put(line.kind() + " " + criterion, line.parts());
            }
        }
        return lines;
    }

    /** The value with the terms behind it: a figure that agrees over other rows does not. */
    private static String words(Figure figure) {
        String value =
                figure.value() == null ? figure.state().name() : figure.value().toPlainString();
        return Stream.concat(Stream.of(value), figure.terms().stream().map(FigureCheck::words))
                .collect(Collectors.joining(" · "));
    }

    private static String words(Term term) {
        TermValue value = term.value();
        return term.name() + " " + (value == null ? term.state().name() : value.text() + "/" + value.rows());
    }
}
