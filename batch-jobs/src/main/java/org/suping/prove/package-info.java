/**
 * A figure against its rows, a part against its source file.
 *
 * <p>In: what the book says of a figure, and the rows of the vault one by one. Out: {@link Trace}, which shows where the
 * figure comes from and carries its {@link Proof}. The proof shares nothing with the measuring query: rows are judged and
 * added in Java. Read {@link TermRecount} first.
 */
@NullMarked
package org.suping.prove;

import org.jspecify.annotations.NullMarked;
