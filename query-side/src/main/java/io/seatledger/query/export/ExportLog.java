package io.seatledger.query.export;

import io.seatledger.platform.json.AnswerJson;
import io.seatledger.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every export: written when it begins and when it ends, apart from the snapshot it is read in. */
@Component
class ExportLog {
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate apart;

    ExportLog(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void begun(ExportManifest export, Caller caller) {
        apart.executeWithoutResult(status -> db.sql("""
                insert into reporting.export (export_id, list, format, filters, position, began_at, by, role, reason,
                    correlation_id)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""")
                .param(export.exportId())
                .param(export.list())
                .param(export.format().name())
                .param(AnswerJson.mapper().writeValueAsString(export.filters()))
                .param(export.position())
                .param(OffsetDateTime.ofInstant(export.at(), ZoneOffset.UTC))
                .param(caller.principal())
                .param(caller.role().name())
                .param(caller.reason())
                .param(caller.correlationId())
                .update());
    }

    /**
     * Writes how an export ended.
     *
     * @param sha256 {@code null} when it broke off
     */
    void ended(String exportId, long rows, @Nullable String sha256) {
        apart.executeWithoutResult(
                status -> db.sql("update reporting.export set rows = ?, sha256 = ?, ended_at = ? where export_id = ?")
                        .param(rows)
                        .param(sha256)
                        .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param(exportId)
                        .update());
    }

    Optional<ExportManifest> one(String exportId) {
        return db.sql("select * from reporting.export where export_id = ?")
                .param(exportId)
                .query(ExportLog::manifest)
                .optional();
    }

    private static ExportManifest manifest(ResultSet row, int number) throws SQLException {
        String sha256 = row.getString("sha256");
        Map<String, String> filters = new TreeMap<>();
        AnswerJson.mapper()
                .readTree(row.getString("filters"))
                .propertyStream()
                .forEach(filter -> filters.put(
                        filter.getKey(), Objects.toString(filter.getValue().stringValue(), "")));
        return new ExportManifest(
                row.getString("export_id"),
                row.getString("list"),
                Format.valueOf(row.getString("format")),
                filters,
                row.getLong("rows"),
                sha256,
                row.getLong("position"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                sha256 != null);
    }
}
