/**
 * Files of invented complaints: the sample that ships, and as many rows as a bench asks for.
 *
 * <p>In: a seed and a number of rows. Out: files in the shape a source system delivers them in, with the configuration
 * that reads them. Nobody in these files exists. Read {@link org.suping.cli.bench.invent.BenchSources} first.
 */
@NullMarked
package org.suping.cli.bench.invent;

import org.jspecify.annotations.NullMarked;
