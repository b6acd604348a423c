/**
 * Earlier figures that were not measured here. In: a file of figures as somebody has it; out: figures to compare with, or what
 * is wrong with each row. Read {@link org.suping.check.imported.FigureRows} first.
 */
@NullMarked
package org.suping.check.imported;

import org.jspecify.annotations.NullMarked;
