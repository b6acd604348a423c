package org.suping.seal.context;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suping.check.compare.Against;
import org.suping.check.compare.Earlier;
import org.suping.check.compare.ImportedBase;
import org.suping.check.compare.ReturnBase;
import org.suping.check.imported.FigureImport;
import org.suping.check.imported.ImportedFigure;
import org.suping.definitions.DefinitionFile;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.load.DefinitionsLoader;
import org.suping.evidence.AttemptKey;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.measure.FigureKey;
import org.suping.seal.ContentText;
import org.suping.seal.ContentText.Line;
import org.suping.vocabulary.Certainty;
import org.suping.vocabulary.Period;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.RevisionKind;
import org.suping.vocabulary.Sha256;

/**
 * Reads what a return is compared with from its package. A text counts only if its digest is the one that the content of the return
 * demands; whatever is not there or has another digest is told.
 */
public final class ContextReader {

    private static final Pattern REVISION = Pattern.compile(
            "(?<org>.+)-(?<period>\\d{4}(?:Q[1-4])?)(?:-(?<kind>[a-z]+))?-r(?<revision>\\d{1,6})(?<open>（未封存）)?");

    private final Definitions definitions;
    private final Map<String, String> texts;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Reads from these files.
     *
     * @param definitions of the return that is compared
     * @param texts by path within the package
     */
    public ContextReader(Definitions definitions, Map<String, String> texts) {
        this.definitions = definitions;
        this.texts = Map.copyOf(texts);
    }

    /** What was wrong. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What the content says it is compared with, in its order; without what cannot be relied on. */
    public List<Earlier> read(ContentText content) {
        List<Earlier> bases = new ArrayList<>();
        int number = 0;
        for (Line line : content.of("base").toList()) {
            number++;
            read(number, line).ifPresent(bases::add);
        }
        return bases;
    }

    private Optional<Earlier> read(int number, Line line) {
        Against against = Against.parse(line.parts().get(0));
        Period period = Period.parse(line.parts().get(1));
        Sha256 fingerprint = new Sha256(line.parts().get(4));
        Matcher revision = REVISION.matcher(line.parts().get(2));
        boolean isReturn = texts.containsKey(ContextFile.path(number, ContextFile.CONTENT));
        if (isReturn && revision.matches()) {
            String kind = revision.group("kind");
            AttemptKey attempt = new AttemptKey(
                    new RevisionKey(
                            revision.group("org"),
                            period,
                            kind == null ? RevisionKind.FINAL : RevisionKind.parse(kind),
                            Integer.parseInt(revision.group("revision"))),
                    1);
            return measured(number, new ReturnBase(against, attempt, fingerprint, revision.group("open") == null));
        }
        return imported(number, against, period, fingerprint);
    }

    private Optional<Earlier> measured(int number, ReturnBase base) {
        return text(number, ContextFile.CONTENT, base.fingerprint()).flatMap(text -> {
            ContentText content = ContentText.parse(text);
            Sha256 digest = new Sha256(
                    content.of("definitions").findFirst().orElseThrow().parts().get(0));
            return text(number, ContextFile.DEFINITIONS, digest)
                    .flatMap(listed -> organisation(number, listed))
                    .map(organisation ->
                            new Earlier.Measured(base, content.measured(base.attempt(), definitions), organisation));
        });
    }

    private Optional<Organisation> organisation(int number, String listed) {
        Optional<Sha256> digest = listed.lines()
                .filter(line -> line.startsWith(ContextFile.ORGANISATION + " "))
                .map(line -> new Sha256(line.substring(ContextFile.ORGANISATION.length() + 1)))
                .findFirst();
        return digest.flatMap(expected -> text(number, ContextFile.ORGANISATION, expected))
                .flatMap(text -> DefinitionsLoader.organisation(new DefinitionFile(ContextFile.ORGANISATION, text)));
    }

    private Optional<Earlier> imported(int number, Against against, Period period, Sha256 fingerprint) {
        return text(number, ContextFile.FIGURES, fingerprint).map(text -> {
            Iterator<String> lines = text.lines().iterator();
            Sha256 file = new Sha256(lines.next());
            Map<FigureKey, ImportedFigure> figures = new LinkedHashMap<>();
            lines.forEachRemaining(line -> {
                ImportedFigure figure = figure(line);
                figures.put(figure.key(), figure);
            });
            return new Earlier.Imported(new ImportedBase(against, period, source(number, file), fingerprint), figures);
        });
    }

    private FigureImport source(int number, Sha256 file) {
        List<String> about = texts.getOrDefault(ContextFile.path(number, ContextFile.IMPORT), "")
                .lines()
                .toList();
        if (about.size() != 4) {
            throw new IllegalArgumentException("Not about an import");
        }
        return new FigureImport(
                about.get(0), Integer.parseInt(about.get(1)), about.get(2), file, about.get(3), Instant.EPOCH);
    }

    /** As {@link ImportedFigure#line()} writes it; only a key may have blanks. */
    private static ImportedFigure figure(String line) {
        int period = line.indexOf(' ');
        int certainty = line.lastIndexOf(' ');
        int value = line.lastIndexOf(' ', certainty - 1);
        return new ImportedFigure(
                Period.parse(line.substring(0, period)),
                FigureKey.parse(line.substring(period + 1, value)),
                new BigDecimal(line.substring(value + 1, certainty)),
                Certainty.parse(line.substring(certainty + 1)));
    }

    /** The text, if it is there and is the one that is demanded. */
    private Optional<String> text(int number, String name, Sha256 expected) {
        String path = ContextFile.path(number, name);
        String text = texts.get(path);
        if (text == null) {
            findings.add(Finding.of("VERIFY-NO-CONTEXT", Severity.HARD, path));
            return Optional.empty();
        }
        Sha256 digest = Sha256.of(text);
        if (!digest.equals(expected)) {
            findings.add(Finding.of("VERIFY-CONTEXT", Severity.HARD, path, digest.brief(), expected.brief()));
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
