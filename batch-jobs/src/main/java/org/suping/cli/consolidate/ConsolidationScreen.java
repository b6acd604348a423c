package org.suping.cli.consolidate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suping.cli.help.Version;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.cli.screen.run.RunScreen;
import org.suping.definitions.Definitions;
import org.suping.definitions.Organisation;
import org.suping.definitions.consolidation.CarriedOver;
import org.suping.definitions.consolidation.Consolidation;
import org.suping.definitions.consolidation.LeftOut;
import org.suping.evidence.AttemptKey;
import org.suping.evidence.RowCounts;
import org.suping.evidence.SourceFile;
import org.suping.jobs.RunListener;
import org.suping.jobs.RunResult;
import org.suping.vocabulary.Labels;
import org.suping.vocabulary.Text;

/** A consolidation told on the screen: whose packages are in it and whose are not, and then what a run tells. */
final class ConsolidationScreen implements RunListener, AutoCloseable {

    private static final int FOLDED = 10;

    private final Screen screen;
    private final RunScreen run;
    private final boolean json;

    ConsolidationScreen(Screen screen, String reports, String options, boolean json) {
        this.screen = screen;
        this.run = new RunScreen(screen, reports, options);
        this.json = json;
    }

    @Override
    public void started(AttemptKey attempt, Definitions definitions, List<SourceFile> files, Text story) {
        if (!json) {
            screen.print(run.head(Version.number(), attempt, definitions, story));
            screen.print(packages(definitions));
        }
    }

    @Override
    public void advanced(SourceFile file, long bytesRead) {
        // no file is read: its rows are in the vault
    }

    @Override
    public void finished(SourceFile file, RowCounts counts) {
        // no file is read
    }

    @Override
    public void stepEnded(String step, Duration took) {
        // a consolidation takes seconds
    }

    /** Everything after the head. */
    List<String> of(RunResult result) {
        return run.of(result);
    }

    private List<String> packages(Definitions definitions) {
        Consolidation consolidation = definitions.consolidation();
        List<String> lines = new ArrayList<>(Width.wrap(
                screen.label(
                        "consolidate.packages",
                        Numbers.of(consolidation.packages().size())),
                screen.width(),
                FOLDED));
        List<CarriedOver> carried = consolidation.carried();
        if (!carried.isEmpty()) {
            lines.addAll(Width.wrap(
                    screen.label("consolidate.carried", carried.size(), carried(carried, definitions.organisation())),
                    screen.width(),
                    FOLDED));
        }
        Map<String, List<LeftOut>> byReason =
                new TreeMap<>(consolidation.leftOut().stream().collect(Collectors.groupingBy(LeftOut::reason)));
        byReason.forEach((reason, units) -> lines.addAll(Width.wrap(
                screen.label("consolidate.left-out." + reason, units.size(), listed(units)), screen.width(), FOLDED)));
        return lines;
    }

    private String carried(List<CarriedOver> units, Organisation organisation) {
        return units.stream()
                .map(one -> screen.label(
                        "consolidate.carried.unit",
                        one.org(),
                        organisation.unit(one.org()).name(),
                        one.period(),
                        one.revision(),
                        Labels.text("carried.reason." + one.reason())))
                .collect(Collectors.joining(screen.label("list.separator")));
    }

    private String listed(List<LeftOut> units) {
        return units.stream()
                .map(unit -> unit.isDecided()
                        ? screen.label("consolidate.unit", unit.org(), unit.name(), unit.why())
                        : unit.org() + " " + unit.name().in(screen.language()))
                .collect(Collectors.joining(screen.label("list.separator")));
    }

    @Override
    public void close() {
        // nothing is drawn that has to be taken back
    }
}
