package io.drumtower.proof;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * The right edge of a Merkle tree (RFC 6962, 2.1): the roots of the complete subtrees of its leaves, largest first. It
 * is all that is needed to add leaves and to tell the root.
 */
public final class Frontier {

    private static final byte NODE = 0x01;

    private final MessageDigest hash = Sha256.digest();
    private final Deque<byte[]> roots = new ArrayDeque<>();
    private long size;

    /**
     * @param size leaves of the tree
     * @param stored the roots one after the other, 32 bytes each, largest subtree first
     * @throws IllegalArgumentException when they are not those of a tree of this size
     */
    public Frontier(long size, byte[] stored) {
        if (stored.length != Long.bitCount(size) * Sha256.LENGTH) {
            throw new IllegalArgumentException("no frontier of " + size + " leaves: " + stored.length + " bytes");
        }
        this.size = size;
        for (var from = 0; from < stored.length; from += Sha256.LENGTH) {
            roots.addLast(Arrays.copyOfRange(stored, from, from + Sha256.LENGTH));
        }
    }

    public void add(byte[] leafHash) {
        var root = leafHash;
        for (var left = size; (left & 1) == 1; left >>= 1) {
            root = node(roots.removeLast(), root);
        }
        roots.addLast(root);
        size++;
    }

    public long size() {
        return size;
    }

    /** As the constructor takes it. */
    public byte[] stored() {
        var stored = new byte[roots.size() * Sha256.LENGTH];
        var to = 0;
        for (var root : roots) {
            System.arraycopy(root, 0, stored, to, Sha256.LENGTH);
            to += Sha256.LENGTH;
        }
        return stored;
    }

    /** The tree's root; of an empty tree the hash of nothing. */
    public byte[] root() {
        Iterator<byte[]> smallestFirst = roots.descendingIterator();
        if (!smallestFirst.hasNext()) {
            return hash.digest();
        }
        var root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = node(smallestFirst.next(), root);
        }
        return root;
    }

    private byte[] node(byte[] left, byte[] right) {
        hash.update(NODE);
        hash.update(left);
        return hash.digest(right);
    }
}
