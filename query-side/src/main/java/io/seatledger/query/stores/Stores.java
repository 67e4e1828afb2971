package io.seatledger.query.stores;

import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.StorePolicy;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.ListingResource;
import io.seatledger.resource.ProductResource;
import io.seatledger.resource.StoreResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stores, products and listings, each in order of ids. */
@Component
class Stores {
    private final JdbcClient db;
    private final ReadModelJson json;

    Stores(JdbcClient db, ReadModelJson json) {
        this.db = db;
        this.json = json;
    }

    List<StoreResource> stores(Where where, int limit) {
        return db.sql("select * from reporting.stores " + where.sql() + " order by store_id limit ?")
                .params(where.values(limit))
                .query(this::store)
                .list();
    }

    List<ProductResource> products(Where where, int limit) {
        return db.sql("select * from reporting.products " + where.sql() + " order by product_id limit ?")
                .params(where.values(limit))
                .query(Stores::product)
                .list();
    }

    List<ListingResource> listings(Where where, int limit) {
        return db.sql("select * from reporting.listings " + where.sql() + " order by product_id limit ?")
                .params(where.values(limit))
                .query(Stores::listing)
                .list();
    }

    private StoreResource store(ResultSet row, int number) throws SQLException {
        return new StoreResource(
                row.getString("store_id"),
                row.getString("name"),
                row.getString("currency"),
                row.getString("status"),
                row.getString("subscription_organization"),
                row.getLong("policy_version"),
                json.read(row.getString("policy"), StorePolicy.class),
                row.getLong("version"));
    }

    private static ProductResource product(ResultSet row, int number) throws SQLException {
        return new ProductResource(
                row.getString("product_id"),
                row.getString("title"),
                row.getString("course_id"),
                Redemption.valueOf(row.getString("redemption")),
                row.getString("subscription_organization"),
                row.getLong("version"));
    }

    private static ListingResource listing(ResultSet row, int number) throws SQLException {
        return new ListingResource(
                row.getString("store_id"),
                row.getString("product_id"),
                new Money(row.getLong("unit_price_minor"), row.getString("currency")),
                row.getBoolean("published"),
                constant(row.getString("sale_model"), SaleModel::valueOf),
                constant(row.getString("active_enrollment"), ActiveEnrollmentRule::valueOf),
                constant(row.getString("redemption"), Redemption::valueOf),
                row.getString("subscription_organization"));
    }

    private static <E> @Nullable E constant(@Nullable String name, Function<String, E> valueOf) {
        return name == null ? null : valueOf.apply(name);
    }
}
