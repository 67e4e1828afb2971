package io.seatledger.platform.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the internet at large. Everything that leads back to this machine, to networks around it, to other
 * transports in disguise, or nowhere, does not.
 */
final class PublicAddresses {
    private static final int IPV4_BITS = 32;
    private static final List<Block> NOT_PUBLIC_4 = List.of(
            block(0, 0, 0, 0, 8),
            block(10, 0, 0, 0, 8),
            block(100, 64, 0, 0, 10),
            block(127, 0, 0, 0, 8),
            block(169, 254, 0, 0, 16),
            block(172, 16, 0, 0, 12),
            block(192, 0, 0, 0, 24),
            block(192, 0, 2, 0, 24),
            block(192, 88, 99, 0, 24),
            block(192, 168, 0, 0, 16),
            block(198, 18, 0, 0, 15),
            block(198, 51, 100, 0, 24),
            block(203, 0, 113, 0, 24),
            block(224, 0, 0, 0, 4),
            block(240, 0, 0, 0, 4));

    private PublicAddresses() {}

    private record Block(int network, int bits) {
        boolean holds(int address) {
            return (address ^ network) >>> (IPV4_BITS - bits) == 0;
        }
    }

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(word(bytes, 0)))
                : ofInternet6(word(bytes, 0));
    }

    /** Only 2000::/3 is given out; in it 2001::/23, 2001:db8::/32, 2002::/16 and 3fff::/20 carry other addresses or none. */
    private static boolean ofInternet6(int first) {
        boolean global = first >>> 29 == 1;
        boolean special = first >>> 9 == 0x20010000 >>> 9
                || first == 0x20010db8
                || first >>> 16 == 0x2002
                || first >>> 12 == 0x3fff0000 >>> 12;
        return global && !special;
    }

    private static int word(byte[] bytes, int from) {
        int word = 0;
        for (int i = from; i < from + Integer.BYTES; i++) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return word;
    }

    private static Block block(int a, int b, int c, int d, int bits) {
        return new Block((a << 24) | (b << 16) | (c << 8) | d, bits);
    }
}
