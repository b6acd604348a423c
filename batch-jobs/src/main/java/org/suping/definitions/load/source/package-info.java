/**
 * Reads {@code sources/*.yml}: form, columns, joined lists, completeness.
 *
 * <p>In: a file's fields and what is known of records. Out: {@link org.suping.definitions.SourceDefinition}, or every mistake
 * with its line. Read {@link SourceReader} first.
 */
@NullMarked
package org.suping.definitions.load.source;

import org.jspecify.annotations.NullMarked;
