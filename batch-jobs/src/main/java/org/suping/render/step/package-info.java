/**
 * The stage's step in a run: loads what the stages before left in the book, makes both documents, records them. Read
 * {@link org.suping.render.step.RenderDocumentsStep}.
 */
@NullMarked
package org.suping.render.step;

import org.jspecify.annotations.NullMarked;
