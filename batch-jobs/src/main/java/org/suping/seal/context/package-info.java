/**
 * What a return is compared with, as it lies in its package, so that comparisons are checked from the package alone.
 *
 * <p>In: the bases that the content names by their fingerprints. Out: texts whose digests lead up to those fingerprints, and the way
 * back from such texts to figures. Read {@link org.suping.seal.context.ContextReader} first.
 */
@NullMarked
package org.suping.seal.context;

import org.jspecify.annotations.NullMarked;
