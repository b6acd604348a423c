/**
 * Whether everything was delivered: delivery notes here, what they and the rows say of each other in {@code store}.
 *
 * <p>In: a note beside the files. Out: {@link DeliveryNote}, to be read first.
 */
@NullMarked
package org.suping.collect.complete;

import org.jspecify.annotations.NullMarked;
