package org.suping.collect.map;

import java.util.Arrays;
import java.util.List;
import org.suping.collect.RawRow;
import org.suping.collect.Slice;

/** A cell that holds a joined list: gives its members one after the other. Empty ones are none; without any it is one empty cell. */
final class MatterCell implements CellFinder {

    /** More would be no list a person wrote. */
    static final int MOST = 1_000;

    private final CellFinder whole;
    private final char[][] signs;
    private final Slice cell = new Slice();
    private final Slice member = new Slice();
    private int[] from = new int[8];
    private int[] to = new int[8];
    private int members;
    private int current;
    private boolean isJoined;

    /** @param signs of which any stands between two members */
    MatterCell(CellFinder whole, List<String> signs) {
        this.whole = whole;
        this.signs = signs.stream().map(String::toCharArray).toArray(char[][]::new);
    }

    /** Splits the row's cell, stands on the first member and says how many there are: at least one, at most one too many. */
    int split(RawRow row) {
        members = 0;
        current = 0;
        isJoined = false;
        whole.find(row, cell);
        int start = cell.from();
        int at = start;
        while (at < cell.to() && members <= MOST) {
            int length = signAt(at);
            if (length > 0) {
                add(start, at);
                start = at + length;
            }
            at += Math.max(1, length);
        }
        add(start, at);
        return Math.max(1, members);
    }

    /** The list stays whole: it is one member. */
    void join() {
        isJoined = true;
    }

    /** Stands on a member, the first being 0. */
    void standOn(int place) {
        current = place;
    }

    @Override
    public void find(RawRow row, Slice found) {
        if (isJoined || cell.isEmpty()) {
            whole.find(row, found);
        } else if (members == 0) {
            found.trim(cell.chars(), cell.to(), cell.to());
        } else {
            found.trim(cell.chars(), from[current], to[current]);
        }
    }

    /** The member on which it stands. */
    String text() {
        return isJoined || members == 0 ? "" : new String(cell.chars(), from[current], to[current] - from[current]);
    }

    private int signAt(int at) {
        for (char[] sign : signs) {
            int end = at + sign.length;
            boolean fits = end <= cell.to();
            if (fits && Arrays.equals(sign, 0, sign.length, cell.chars(), at, end)) {
                return sign.length;
            }
        }
        return 0;
    }

    private void add(int start, int end) {
        member.trim(cell.chars(), start, end);
        if (member.isEmpty()) {
            return;
        }
        if (members == from.length) {
            from = Arrays.copyOf(from, 2 * members);
            to = Arrays.copyOf(to, 2 * members);
        }
        from[members] = member.from();
        to[members++] = member.to();
    }
}
