/** Settlement over real parts in a real engine. */
@NullMarked
package org.suping.collect.settle.store;

import org.jspecify.annotations.NullMarked;
