package io.seatledger.query.bundle;

import io.seatledger.query.bundle.Shapes.Line;
import java.util.Random;

/** Turns over single bits. */
final class Bits {
    private Bits() {}

    static BundleFiles flipped(BundleFiles files, String name, Random random) {
        return files.with(name, flipped(files.of(name), random));
    }

    static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    /** One bit of one column. */
    static Line flipped(Line line, Random random) {
        int column = random.nextInt(8);
        return new Line(
                column == 0 ? line.position() ^ (1L << random.nextInt(62)) : line.position(),
                column == 1 ? flipped(line.stream(), random) : line.stream(),
                column == 2 ? line.sequence() ^ (1L << random.nextInt(62)) : line.sequence(),
                column == 3 ? flipped(line.type(), random) : line.type(),
                column == 4 ? line.revision() ^ (1 << random.nextInt(31)) : line.revision(),
                column == 5 ? line.recordedAtMicros() ^ (1L << random.nextInt(56)) : line.recordedAtMicros(),
                column == 6 ? inBase64(line.payload(), random) : line.payload(),
                column == 7 ? inBase64(line.metadata(), random) : line.metadata());
    }

    static Line at(long position, Line line) {
        return new Line(
                position,
                line.stream(),
                line.sequence(),
                line.type(),
                line.revision(),
                line.recordedAtMicros(),
                line.payload(),
                line.metadata());
    }

    private static String inBase64(String base64, Random random) {
        return Shapes.base64(flipped(Shapes.bytes(base64), random));
    }

    /** Stays ASCII. */
    private static String flipped(String text, Random random) {
        char[] chars = text.toCharArray();
        chars[random.nextInt(chars.length)] ^= (char) (1 << random.nextInt(7));
        return new String(chars);
    }
}
