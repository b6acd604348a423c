/**
 * Somebody else's form. In: a map of the form's defined names to figures, and the figures of a return. Out: what goes into each
 * named cell, or every mistake in the map. Read {@link org.suping.render.form.Form} first.
 */
@NullMarked
package org.suping.render.form;

import org.jspecify.annotations.NullMarked;
