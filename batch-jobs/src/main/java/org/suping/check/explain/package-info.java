/**
 * What people said about findings. In: an explanation as somebody gave it; out: which finding of a later attempt it is about.
 * Read {@link org.suping.check.explain.Explanation} first.
 */
@NullMarked
package org.suping.check.explain;

import org.jspecify.annotations.NullMarked;
