/**
 * Databases of other systems: one SELECT, read in the order of its key by several connections side by side.
 *
 * <p>In: {@link org.suping.definitions.source.SourceFormat.Jdbc}. Out: raw rows, and the digest of what was read, which
 * stands for a file's. Read {@link DatabaseRows} first.
 */
@NullMarked
package org.suping.collect.jdbc;

import org.jspecify.annotations.NullMarked;
