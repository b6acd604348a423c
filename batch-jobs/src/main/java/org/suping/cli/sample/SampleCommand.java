package org.suping.cli.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.suping.cli.sample.group.GroupSample;
import org.suping.cli.screen.Numbers;
import org.suping.cli.screen.Screen;
import org.suping.cli.screen.Width;
import org.suping.findings.Finding;
import org.suping.findings.Severity;
import org.suping.vocabulary.ExitCode;
import org.suping.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes an invented group's configuration and deliveries into a folder, and says how to run them. */
@Command(name = "sample")
public final class SampleCommand implements Callable<Integer> {

    private static final int FILE_WIDTH = 20;
    private static final int CELL_WIDTH = 12;

    private final Screen screen;
    private final Path shippedConfig;
    private final UnaryOperator<Path> place;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--size", paramLabel = "N", defaultValue = "2000")
    private int size;

    @Option(names = "--to", paramLabel = "DIR", required = true)
    private Path folder = Path.of("");

    /**
     * A command that speaks on a screen.
     *
     * @param shippedConfig whose records and indicators the sample has
     * @param place where a folder named on the command line lies
     */
    public SampleCommand(Screen screen, Path shippedConfig, UnaryOperator<Path> place) {
        this.screen = screen;
        this.shippedConfig = shippedConfig;
        this.place = place;
    }

    @Override
    public Integer call() {
        SampleFolder sample = new SampleFolder(place.apply(folder));
        try {
            if (size < 1) {
                return refuse(Finding.of("SAMPLE-02", Severity.HARD, "--size", size));
            }
            if (!sample.isFree()) {
                return refuse(Finding.of("SAMPLE-01", Severity.HARD, folder.toString()));
            }
            tell(sample.fill(shippedConfig, seed, size));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return ExitCode.DONE.code();
    }

    private int refuse(Finding finding) {
        screen.complain(List.of(finding));
        return ExitCode.WRONG_USAGE.code();
    }

    private void tell(Map<String, List<Long>> rows) {
        List<Period> quarters = GroupSample.QUARTERS;
        screen.print(screen.label("sample.title", seed));
        screen.print(line("", quarters.stream().map(Period::toString).toList()));
        rows.forEach((file, counts) ->
                screen.print(line(file, counts.stream().map(Numbers::of).toList())));
        screen.print(screen.label("sample.written", folder));
        quarters.forEach(quarter -> screen.print("  ./suping run --period " + quarter + " --config "
                + folder.resolve("config") + " --work " + folder.resolve("work")));
    }

    private static String line(String file, List<String> cells) {
        StringBuilder line = new StringBuilder("  ").append(Width.pad(file, FILE_WIDTH));
        cells.forEach(cell -> line.append(Width.padLeft(cell, CELL_WIDTH)));
        return line.toString();
    }
}
