/**
 * Where a document that somebody sent differs from the one that follows from a content.
 *
 * <p>In: two files, one of them a stranger's. Out: findings that name cell, page or line. Nothing of the stranger's file is believed:
 * members are read up to a size, XML without document types, and no library for workbooks touches it. Read
 * {@link org.suping.seal.document.DocumentDifferences} first.
 */
@NullMarked
package org.suping.seal.document;

import org.jspecify.annotations.NullMarked;
