/**
 * Reads the rows of a figure's parts one by one, and what the book says of it.
 *
 * <p>Read {@link org.suping.prove.store.FigureTracer} first. The only JDBC of proving.
 */
@NullMarked
package org.suping.prove.store;

import org.jspecify.annotations.NullMarked;
