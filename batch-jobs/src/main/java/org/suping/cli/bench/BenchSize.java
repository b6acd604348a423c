package org.suping.cli.bench;

import org.suping.cli.bench.invent.BenchFormat;
import org.suping.cli.bench.invent.BenchUnits;

/**
 * How much is measured. The same size gives the same rows.
 *
 * @param rows complaints
 * @param files they are spread over
 */
record BenchSize(long rows, int files, long seed, BenchUnits units, BenchFormat format) {}
