/**
 * {@code suping sample}: an invented group to try everything on.
 *
 * <p>In: a seed, a size, a folder. Out: in the folder a configuration and the deliveries of two quarters, ready to run. Read
 * {@link org.suping.cli.sample.SampleCommand} first.
 */
@NullMarked
package org.suping.cli.sample;

import org.jspecify.annotations.NullMarked;
