/** How a sheet's rows lie on paper. In: cells as they are written; out: rows of a height. Read {@link org.suping.render.excel.paper.RowHeights}. */
@NullMarked
package org.suping.render.excel.paper;

import org.jspecify.annotations.NullMarked;
