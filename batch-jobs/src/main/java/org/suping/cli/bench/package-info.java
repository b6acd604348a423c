/**
 * Invented complaints: the sample that ships, and the bench that measures the whole return on as many rows as are asked for.
 *
 * <p>In: a seed and a number of rows. Out: files in the shape a source system delivers them in, and how long each stage
 * took over them. Nobody in these files exists. Read {@link org.suping.cli.bench.InventedComplaints} first.
 */
@NullMarked
package org.suping.cli.bench;

import org.jspecify.annotations.NullMarked;
