/**
 * Parquet files: flat columns by name, read through the engine as a stream.
 *
 * <p>In: a file and its source definition. Out: raw rows, the first being row 1. The file is somebody else's: the engine that
 * reads it sees nothing but it. Read {@link ParquetFile} first.
 */
@NullMarked
package org.suping.collect.parquet;

import org.jspecify.annotations.NullMarked;
