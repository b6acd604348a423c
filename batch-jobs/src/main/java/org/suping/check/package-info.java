/**
 * Rules over figures and over what was delivered. Hard findings block, soft ones want an explanation.
 */
@NullMarked
package org.suping.check;

import org.jspecify.annotations.NullMarked;
