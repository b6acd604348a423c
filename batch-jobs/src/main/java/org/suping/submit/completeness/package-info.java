/**
 * Of each unit that owes a return: whether it came, when, and which revision is in force. In: the tree of units, the calendar, what
 * came to headquarters, a day. Out: a {@link org.suping.submit.completeness.Completeness}, which is a value; read it first.
 */
@NullMarked
package org.suping.submit.completeness;

import org.jspecify.annotations.NullMarked;
