/**
 * A figure against its rows, a part against its source file: the proof is independent of the measuring query.
 */
@NullMarked
package org.suping.prove;

import org.jspecify.annotations.NullMarked;
