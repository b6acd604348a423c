/**
 * The commands that make a bundle of headquarters' rules and install one. Read {@link org.suping.cli.bundle.BundleCommand} first.
 */
@NullMarked
package org.suping.cli.bundle;

import org.jspecify.annotations.NullMarked;
