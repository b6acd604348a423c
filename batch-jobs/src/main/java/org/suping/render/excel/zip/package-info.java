/**
 * Archives that do not know when they were made. In: a finished package. Out: the same entries in the same order under a time
 * of our own. Read {@link org.suping.render.excel.zip.StableZip}.
 */
@NullMarked
package org.suping.render.excel.zip;

import org.jspecify.annotations.NullMarked;
