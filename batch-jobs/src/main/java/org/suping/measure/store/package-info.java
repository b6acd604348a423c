/**
 * The queries that count rows, and the tables of figures, terms and predicates. The engine only counts and sums.
 *
 * <p>In: the parts of a collected return. Out: {@link org.suping.measure.MeasuredReturn}. Read
 * {@link org.suping.measure.store.FigureMeasurer} first.
 */
@NullMarked
package org.suping.measure.store;

import org.jspecify.annotations.NullMarked;
