/**
 * What a file nobody has defined looks like: how it is written, where its headings stand, what its columns hold, and what of it
 * could be personal.
 *
 * <p>In: the beginning of a text, workbook or Parquet file, packed or not. Out: {@link FileSample}, to be read first.
 */
@NullMarked
package org.suping.cli.propose.look;

import org.jspecify.annotations.NullMarked;
