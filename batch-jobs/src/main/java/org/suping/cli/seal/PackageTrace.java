package org.suping.cli.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suping.check.compare.Against;
import org.suping.check.compare.ComparedFigure;
import org.suping.cli.named.NamedBreakdowns;
import org.suping.cli.named.NamedFigure;
import org.suping.cli.named.Names;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.screen.trace.TraceJson;
import org.suping.cli.screen.trace.TraceScreen;
import org.suping.definitions.Definitions;
import org.suping.findings.BlockedException;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.jobs.RunRequest;
import org.suping.measure.Breakdown;
import org.suping.measure.FigureKey;
import org.suping.prove.Trace;
import org.suping.prove.store.FigureTracer;
import org.suping.prove.store.TracedAttempt;
import org.suping.seal.sign.TrustFolder;
import org.suping.seal.verify.OpenedPackage;
import org.suping.seal.verify.PackagedFigures;
import org.suping.seal.verify.RebuiltReturn;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.OrgUnit;
import org.suping.vocabulary.RevisionKey;
import org.suping.vocabulary.Text;

/**
 * Traces and proves a figure from a package alone: neither book nor configuration is looked at. The package's digests and signature are
 * checked before.
 */
public final class PackageTrace {

    private static final int FOLDED = 8;
    private static final int MINUTES = 30;

    private final Place place;
    private final Path file;

    public PackageTrace(Place place, Path file) {
        this.place = place;
        this.file = file;
    }

    /** Shows it on the screen, or as JSON. */
    public ExitCode tell(NamedFigure named, boolean json) {
        Path sealed = place.file().apply(file).toAbsolutePath().normalize();
        if (!Files.isReadable(sealed)) {
            throw new BlockedException(
                    ExitCode.SOURCE_UNREADABLE, Finding.of("SEAL-NO-FILE", Severity.HARD, sealed.toString()));
        }
        if (!place.environment().containsKey(LimitedProcess.INSIDE)) {
            return ExitCode.of(new LimitedProcess(place.folders().get(), place.environment(), MINUTES)
                    .run(String.valueOf(sealed.getFileName()), words(sealed, named, json)));
        }
        TrustFolder trust = TrustFolder.read(
                place.folders().get().config().resolve("trust"), RunRequest.clock(place.environment()));
        try (OpenedPackage opened =
                        OpenedPackage.open(sealed, trust, place.folders().get().spill());
                FigureTracer tracer = new FigureTracer(opened.folders());
                TracedAttempt traced =
                        tracer.of(opened.rebuilt().content().collected(), new PackagedFigures(opened.rebuilt()))) {
            ExitCode exitCode = tell(opened.rebuilt(), traced, named, json);
            place.screen().complain(opened.remarks());
            return exitCode;
        }
    }

    /** The same command, with everything named that is taken from elsewhere here. */
    private List<String> words(Path sealed, NamedFigure named, boolean json) {
        List<String> words = new ArrayList<>(List.of("trace", named.indicator(), "--package", sealed.toString()));
        String org = named.org();
        String by = named.by();
        if (org != null) {
            words.addAll(List.of("--org", org));
        }
        if (by != null) {
            words.addAll(List.of("--by", by));
        }
        if (json) {
            words.add("--json");
        }
        words.addAll(place.words());
        return words;
    }

    private ExitCode tell(RebuiltReturn rebuilt, TracedAttempt traced, NamedFigure named, boolean json) {
        Definitions definitions = rebuilt.content().definitions();
        FigureKey key = key(rebuilt, traced, named);
        Trace trace = traced.trace(definitions, key)
                .orElseThrow(() -> Names.unknown("--org", key.org(), units(rebuilt)))
                .ofPackage();
        Screen screen = place.screen();
        List<ComparedFigure> moved = Stream.of(Against.values())
                .flatMap(against -> rebuilt.comparison().find(against, key).stream())
                .toList();
        if (json) {
            screen.printDocument(
                    TraceJson.of(trace, rebuilt.manifest().fingerprint(), Optional.empty(), moved, screen.language()));
        } else {
            // a package has no other rows and no original files to offer
            String offer = screen.label("trace.all-rows");
            screen.print(
                    TraceScreen.of(trace, breakdown(definitions, trace), screen.language(), screen.width()).stream()
                            .filter(line -> !line.strip().equals(offer))
                            .toList());
            screen.print(Width.wrap(
                    "  " + screen.label("trace.fingerprint", rebuilt.manifest().fingerprint()),
                    screen.width(),
                    FOLDED));
            moved.forEach(compared -> screen.print(MovedFigure.line(compared, screen)));
        }
        return trace.proof().isProved() ? ExitCode.DONE : ExitCode.NOT_PROVED;
    }

    private static FigureKey key(RebuiltReturn rebuilt, TracedAttempt traced, NamedFigure named) {
        Definitions definitions = rebuilt.content().definitions();
        String code = Names.indicator(definitions, named.indicator());
        String org = named.org();
        String by = named.by();
        Breakdown breakdown = by == null
                ? Breakdown.NONE
                : new NamedBreakdowns(definitions, definitions.indicator(code), traced.breakdowns(code)).find(by);
        return new FigureKey(
                code, org == null ? rebuilt.manifest().attempt().revision().org() : org, breakdown);
    }

    private static List<String> units(RebuiltReturn rebuilt) {
        RevisionKey revision = rebuilt.manifest().attempt().revision();
        return rebuilt.content().definitions().organisation().measured(revision.org(), revision.period()).stream()
                .map(OrgUnit::code)
                .toList();
    }

    private static Text breakdown(Definitions definitions, Trace trace) {
        Breakdown breakdown = trace.figure().key().breakdown();
        return breakdown.isNone()
                ? Text.EMPTY
                : new NamedBreakdowns(definitions, trace.indicator(), List.of(breakdown)).shown(breakdown);
    }
}
