/**
 * The bench: the whole return over as many rows as are asked for, sealed and verified, beside the floors nothing can go below.
 *
 * <p>In: a number of rows, files of {@code invent}. Out: how long each stage took, memory and bytes, on a screen or as
 * JSON. Read {@link org.suping.cli.bench.BenchRun} first.
 */
@NullMarked
package org.suping.cli.bench;

import org.jspecify.annotations.NullMarked;
