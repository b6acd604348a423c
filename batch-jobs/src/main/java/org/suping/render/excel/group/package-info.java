/**
 * The sheets that a consolidated return has over an ordinary one: returns and packages, elements unit by unit, ranking, movers. In: values
 * of {@link org.suping.render.group}. Out: cells. Read {@link org.suping.render.excel.group.GroupSheets} first.
 */
@NullMarked
package org.suping.render.excel.group;

import org.jspecify.annotations.NullMarked;
