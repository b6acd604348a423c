/**
 * From the text of an expression to its tree.
 *
 * <p>In: text from a definition file, and the names it may use. Out: a typed {@link
 * org.suping.definitions.expression.Expression}, or mistakes with their position. What meets what is decided here; what it
 * means is the tree's own. Read {@link org.suping.definitions.expression.parse.ExpressionParser} first.
 */
@NullMarked
package org.suping.definitions.expression.parse;

import org.jspecify.annotations.NullMarked;
