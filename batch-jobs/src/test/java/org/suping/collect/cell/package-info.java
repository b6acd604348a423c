/** How cells are read: what is a code, a day, a number, and what is none. */
@NullMarked
package org.suping.collect.cell;

import org.jspecify.annotations.NullMarked;
