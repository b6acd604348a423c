/** Databases as sources. Read {@link DatabaseRowsTest} first. */
@NullMarked
package org.suping.collect.jdbc;

import org.jspecify.annotations.NullMarked;
