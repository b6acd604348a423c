/** How cells are read: what is a code, a day, a number, and what is none. */
@NullMarked
package org.suping.collect.map;

import org.jspecify.annotations.NullMarked;
