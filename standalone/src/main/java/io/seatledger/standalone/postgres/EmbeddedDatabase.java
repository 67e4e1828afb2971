package io.seatledger.standalone.postgres;

import io.seatledger.platform.data.DataDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/** The running PostgreSQL of a data directory, with a database, its owner, and a role for the service that owns nothing of the log. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = DatabaseRoles.SERVICE;
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private final DataDirectoryLock lock;
    private final Cluster cluster;
    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final String password;
    private final String ownerPassword;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DataDirectoryLock lock, Cluster cluster, Path directory, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.cluster = cluster;
        this.directory = directory;
        this.postgres = postgres;
        this.password = PasswordFile.readOrCreate(cluster.home().resolve("postgres-" + NAME + ".password"));
        this.ownerPassword = PasswordFile.readOrCreate(cluster.home().resolve("postgres-owner.password"));
    }

    /**
     * Starts the database kept in {@code dataDirectory}, made on the first start; after a crash it recovers.
     *
     * @throws IllegalStateException when another process uses the directory, or the database would not be durable
     */
    public static EmbeddedDatabase start(DataDirectory dataDirectory) {
        return start(dataDirectory, dataDirectory.resolve("postgres-runtime"));
    }

    /** As above, with the server's programs unpacked in {@code runtime}, which several data directories may share. */
    static EmbeddedDatabase start(DataDirectory dataDirectory, Path runtime) {
        Path home = dataDirectory.root();
        DataDirectoryLock lock = DataDirectoryLock.acquire(home);
        try {
            return start(lock, new Cluster(home, runtime));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(DataDirectoryLock lock, Cluster cluster) {
        Path directory = cluster.home().resolve("postgres");
        if (Files.notExists(directory)) {
            create(cluster, directory);
        }
        new OrphanedServer(directory).stop();
        EmbeddedPostgres postgres = cluster.start(directory);
        EmbeddedDatabase database = new EmbeddedDatabase(lock, cluster, directory, postgres);
        try {
            database.seeToRoles();
            database.refuseUnlessDurable();
            return database;
        } catch (RuntimeException e) {
            cluster.stop(postgres, directory);
            throw e;
        }
    }

    /** Made beside its place and moved into it when complete: the directory's being there says that it is whole. */
    private static void create(Cluster cluster, Path directory) {
        Path draft = directory.resolveSibling("postgres.new");
        try {
            if (Files.exists(draft)) {
                new OrphanedServer(draft).stop();
                FileSystemUtils.deleteRecursively(draft);
            }
            EmbeddedPostgres postgres = cluster.start(draft);
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + NAME);
                statement.execute("revoke all on database " + NAME + " from public");
            } finally {
                cluster.stop(postgres, draft);
            }
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("cannot make a database in " + directory, e);
        }
    }

    private void seeToRoles() {
        try (Connection superuser =
                postgres.getDatabase(Cluster.SUPERUSER, NAME).getConnection()) {
            DatabaseRoles.make(superuser, DatabaseRoles.OWNER, ownerPassword);
            DatabaseRoles.make(superuser, DatabaseRoles.SERVICE, password);
            DatabaseRoles.handOver(superuser);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot see to the roles of the database in " + directory, e);
        }
    }

    /** An acknowledged purchase must survive a power cut; asked as the role that will write, since roles have settings too. */
    private void refuseUnlessDurable() {
        try (Connection connection = DriverManager.getConnection(url(), NAME, password);
                Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    if (!shown.next() || !"on".equals(shown.getString(1))) {
                        throw new IllegalStateException("Refusing to start: " + setting + " is off in " + directory);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask the database in " + directory + " for its settings", e);
        }
    }

    /** The JDBC address, on loopback. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + '/' + NAME;
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Who makes and changes the tables. */
    public String owner() {
        return DatabaseRoles.OWNER;
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    /** Stops the server and waits for its end; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                cluster.stop(postgres, directory);
            } finally {
                lock.close();
            }
        }
    }
}
