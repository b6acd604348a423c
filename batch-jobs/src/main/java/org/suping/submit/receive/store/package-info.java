/** Which of the packages that came are in force. Read {@link org.suping.submit.receive.store.ReceivedPackages}. */
@NullMarked
package org.suping.submit.receive.store;

import org.jspecify.annotations.NullMarked;
