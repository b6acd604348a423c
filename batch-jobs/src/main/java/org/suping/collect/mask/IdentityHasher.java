package org.suping.collect.mask;

import java.security.MessageDigest;
import java.util.Arrays;
import org.suping.vocabulary.Sha256;

/**
 * HMAC-SHA256 (RFC 2104) whose keyed beginnings are digested once and copied for every value: half the work of
 * {@code javax.crypto.Mac}. Of one thread.
 */
final class IdentityHasher {

    /** How much of the HMAC a hash keeps. */
    static final int BYTES = 16;

    private static final int BLOCK = 64;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final MessageDigest inner;
    private final MessageDigest outer;
    private final byte[] hex = new byte[2 * BYTES];

    /** @param key at most 64 bytes */
    IdentityHasher(byte[] key) {
        inner = begin(key, (byte) 0x36);
        outer = begin(key, (byte) 0x5C);
    }

    /** The 32 bytes of the HMAC of the first bytes of a value. */
    byte[] mac(byte[] value, int length) {
        MessageDigest first = copy(inner);
        first.update(value, 0, length);
        MessageDigest second = copy(outer);
        second.update(first.digest());
        return second.digest();
    }

    /** The kept part in hexadecimal digits; the array is used again. */
    byte[] hex(byte[] value, int length) {
        byte[] mac = mac(value, length);
        for (int i = 0; i < BYTES; i++) {
            hex[2 * i] = HEX[mac[i] >> 4 & 0xF];
            hex[2 * i + 1] = HEX[mac[i] & 0xF];
        }
        return hex;
    }

    private static MessageDigest begin(byte[] key, byte pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        MessageDigest digest = Sha256.newDigest();
        digest.update(block);
        return digest;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Every SHA-256 can be copied", impossible);
        }
    }
}
