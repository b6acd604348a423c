/**
 * Filters, derived columns, checks and scoring rules as a small expression tree.
 *
 * <p>In: nodes that fit each other, from {@code parse} or from {@link org.suping.definitions.expression.Predicates}. Out:
 * the same tree rendered to SQL, told in words and evaluated over one row in Java: <em>the predicate that counts is the
 * predicate that traces</em>. Read {@link org.suping.definitions.expression.Expression} first.
 */
@NullMarked
package org.suping.definitions.expression;

import org.jspecify.annotations.NullMarked;
