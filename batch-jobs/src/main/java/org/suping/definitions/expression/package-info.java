/**
 * Filters, derived columns, checks and scoring rules as a small expression tree.
 *
 * <p>In: text from a definition file. Out: a typed {@link Expression}, or findings with their position. The same tree is
 * rendered to SQL, told in words and evaluated over one row in Java: <em>the predicate that counts is the predicate that
 * traces</em>.
 */
@NullMarked
package org.suping.definitions.expression;

import org.jspecify.annotations.NullMarked;
