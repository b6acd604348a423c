/**
 * From accepted rows to figures: terms are counted once per record and added up the tree, values are computed again.
 *
 * <p>Takes a collected return, hands over {@link MeasuredReturn}. Read {@link Figure} first.
 */
@NullMarked
package org.suping.measure;

import org.jspecify.annotations.NullMarked;
