/**
 * Delimited text: bytes to characters without a silent replacement, characters to records, headings to columns.
 *
 * <p>In: a file and its source definition. Out: raw rows with the line they start on, and the digest of every byte read.
 * Read {@link DelimitedFile} first.
 */
@NullMarked
package org.suping.collect.csv;

import org.jspecify.annotations.NullMarked;
