package io.seatledger.trust;

/** How much a test does: little with every build, or for hours where {@code -Dseatledger.trust=long} asks for it. */
public enum Form {
    SHORT,
    LONG;

    /** What was asked for. */
    public static Form asked() {
        return valueOf(System.getProperty("seatledger.trust", "short").toUpperCase(java.util.Locale.ROOT));
    }

    /** One of two amounts. */
    public static int of(int few, int many) {
        return asked() == LONG ? many : few;
    }
}
