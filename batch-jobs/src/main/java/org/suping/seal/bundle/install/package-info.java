/**
 * Puts a bundle of headquarters' rules into a configuration folder, whole or not at all.
 *
 * <p>In: an issued bundle and a folder. Out: the folder with its rules, what an organisation has of its own left as it was. Read
 * {@link org.suping.seal.bundle.install.InstallPlan} first.
 */
@NullMarked
package org.suping.seal.bundle.install;

import org.jspecify.annotations.NullMarked;
