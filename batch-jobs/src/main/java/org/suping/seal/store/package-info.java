/** The packages that were made, in the book; and the rows of those that others have made, through the engine. */
@NullMarked
package org.suping.seal.store;

import org.jspecify.annotations.NullMarked;
