/**
 * What an organisation says it has made otherwise than its headquarters' rules: {@code overlays.yml}.
 *
 * <p>Read {@link org.suping.definitions.overlay.Overlays} first. Which rules those are, and whether they differ, is none of its matter.
 */
@NullMarked
package org.suping.definitions.overlay;

import org.jspecify.annotations.NullMarked;
