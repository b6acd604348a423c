package org.suping.collect.xlsx;

/** A workbook's texts need more memory than there is. */
final class TooManyTextsException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
