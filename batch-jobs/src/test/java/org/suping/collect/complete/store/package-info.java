/** What is said of a delivery that is not complete. Read {@link DeliveredWorld} first. */
@NullMarked
package org.suping.collect.complete.store;

import org.jspecify.annotations.NullMarked;
