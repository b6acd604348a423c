/** Where the text of a column comes from, and in which order a column writes its days. */
@NullMarked
package org.suping.collect.map;

import org.jspecify.annotations.NullMarked;
