/**
 * Receives packages at headquarters: copied in, verified, answered, kept, written down. Read {@link
 * org.suping.jobs.receive.PackageReceiver} first.
 */
@NullMarked
package org.suping.jobs.receive;

import org.jspecify.annotations.NullMarked;
