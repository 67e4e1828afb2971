package io.seatledger.query.rebuild;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a rebuild found when it compared itself with the live tables at the same position.
 *
 * @param position both were folded up to here
 * @param identical whether every table was the same, row for row
 */
public record Comparison(long position, boolean identical, List<Table> tables) {
    /** One table of both. */
    public record Table(String table, long liveRows, long rebuiltRows, String liveSha256, String rebuiltSha256) {
        boolean identical() {
            return liveSha256.equals(rebuiltSha256);
        }
    }

    static Comparison of(long position, List<TableDigest> live, List<TableDigest> rebuilt) {
        List<Table> tables = IntStream.range(0, live.size())
                .mapToObj(i -> new Table(
                        live.get(i).table(),
                        live.get(i).rows(),
                        rebuilt.get(i).rows(),
                        live.get(i).sha256(),
                        rebuilt.get(i).sha256()))
                .toList();
        return new Comparison(position, tables.stream().allMatch(Table::identical), tables);
    }
}
