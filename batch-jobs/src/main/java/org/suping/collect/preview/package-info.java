/**
 * What collecting a source would do, without storing anything.
 *
 * <p>In: one file and its source's definition. Out: {@link Preview}, to be read first.
 */
@NullMarked
package org.suping.collect.preview;

import org.jspecify.annotations.NullMarked;
