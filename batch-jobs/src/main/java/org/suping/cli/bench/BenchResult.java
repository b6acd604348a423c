package org.suping.cli.bench;

import java.time.Duration;
import java.util.List;
import org.suping.cli.bench.Floors.Floor;
import org.suping.evidence.RowCounts;

/**
 * What the bench saw.
 *
 * @param stages from the start of Java to the verification, in the order in which they happened
 * @param counts of all source rows, premium included
 * @param figures how many were measured
 * @param parse the floor of collecting and settling
 * @param aggregate the floor of measuring
 * @param sealed the return as a package, and its verification
 */
record BenchResult(
        BenchSize size,
        List<StageTime> stages,
        RowCounts counts,
        long figures,
        Floor parse,
        Floor aggregate,
        BenchPackage sealed,
        PeakMemory memory,
        Bytes bytes) {

    static final String COLLECT = "collectSources";
    static final String SETTLE = "settleRows";
    private static final String COLLECT_AND_SETTLE = "collectSources+settleRows";
    static final String MEASURE = "measureFigures";
    /** Java from its start to its first line of ours. */
    static final String START = "start";
    /** The return as a user waits for it, the start of Java included. */
    static final String RUN = "run";
    /** One figure traced by another, cold Java. */
    static final String TRACE = "trace";
    /** Writing the package. */
    static final String SEAL = "seal";
    /** The package verified by another, cold Java, and the one that it opens. */
    static final String VERIFY = "verify";
    /** The same in this Java. */
    static final String AGAIN = "verifyAgain";

    /** How long something took. */
    record StageTime(String stage, Duration took) {

        /** Rows of the bench in a second, rounded down. */
        long rowsPerSecond(long rows) {
            return rows * 1_000_000_000 / Math.max(1, took.toNanos());
        }
    }

    /** Sizes on disk. */
    record Bytes(long sources, long vault, long documents) {}

    /** The time of one stage; zero for one that did not happen. */
    StageTime stage(String name) {
        return stages.stream()
                .filter(stage -> stage.stage().equals(name))
                .findFirst()
                .orElse(new StageTime(name, Duration.ZERO));
    }

    StageTime collectAndSettle() {
        Duration both = stage(COLLECT).took().plus(stage(SETTLE).took());
        return new StageTime(COLLECT_AND_SETTLE, both);
    }
}
