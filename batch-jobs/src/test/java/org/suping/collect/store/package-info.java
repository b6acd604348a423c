/** Parts, their listing and their settlement, in a real engine and a real book. */
@NullMarked
package org.suping.collect.store;

import org.jspecify.annotations.NullMarked;
