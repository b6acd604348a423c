package org.suping.definitions.folder;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8, where they stop being it, and whether they were written by an editor that still saves GBK. */
final class Utf8 {

    private Utf8() {}

    /** Where the first byte stands that is no part of UTF-8, or −1 when all are. */
    static int firstWrong(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer read = ByteBuffer.wrap(bytes);
        return decoder.decode(read, CharBuffer.allocate(bytes.length), true).isError() ? read.position() : -1;
    }

    /** The line a byte stands on, from 1. */
    static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Whether all bytes are GB18030, of which GBK is a part. */
    static boolean isGb18030(byte[] bytes) {
        try {
            Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException anotherCharset) {
            return false;
        }
    }
}
