/**
 * How sources deliver: the format of each and what its reader must know.
 *
 * <p>In: what a source's definition says of its format. Out: {@link SourceFormat}, to be read first.
 */
@NullMarked
package org.suping.definitions.source;

import org.jspecify.annotations.NullMarked;
