package io.seatledger.query.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the handlers of one page gather to be written with few statements, before progress moves, in the same transaction. */
public final class LedgerPage {
    private final Map<GatheredInsert, List<@Nullable Object[]>> gathered = new LinkedHashMap<>();
    private final Map<Class<? extends PageWork>, PageWork> works = new LinkedHashMap<>();

    /** Gathers one row of a statement, a value per placeholder. */
    public void add(GatheredInsert statement, @Nullable Object... row) {
        if (row.length != statement.types().size()) {
            throw new IllegalArgumentException("a row of " + statement.types().size() + " columns, not " + row.length);
        }
        List<@Nullable Object[]> rows = gathered.get(statement);
        if (rows == null) {
            rows = new ArrayList<>();
            gathered.put(statement, rows);
        }
        rows.add(row);
    }

    /** The page's one work of a kind, made when it is first asked for. */
    public <T extends PageWork> T work(Class<T> kind, Supplier<T> fresh) {
        return kind.cast(works.computeIfAbsent(kind, any -> fresh.get()));
    }

    void writeTo(ReadModelWriter writer) {
        List<GatheredInsert> statements = gathered.keySet().stream()
                .sorted(Comparator.comparingInt(GatheredInsert::rank))
                .toList();
        for (GatheredInsert statement : statements) {
            List<@Nullable Object[]> rows = gathered.get(statement);
            if (rows != null) {
                writer.all(statement, rows);
            }
        }
        gathered.clear();
        works.values().forEach(work -> work.writeTo(writer));
        works.clear();
    }
}
