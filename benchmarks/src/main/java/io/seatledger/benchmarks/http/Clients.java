package io.seatledger.benchmarks.http;

import io.seatledger.benchmarks.load.Buyer;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The connections of clients by number, kept from load to load, each with its purchases. */
public final class Clients implements Closeable {
    private static final int CREATED = 201;

    private final int port;
    private final String path;
    private final String authorization;
    private final List<Client> clients = new ArrayList<>();

    /**
     * None yet.
     *
     * @param path that purchases are sent to
     */
    public Clients(int port, String path, String authorization) {
        this.port = port;
        this.path = path;
        this.authorization = authorization;
    }

    private record Client(HttpConnection connection, PurchaseRequest request) {}

    /** Opens connections up to so many. */
    public void atLeast(int count) throws IOException {
        while (clients.size() < count) {
            clients.add(new Client(new HttpConnection(port), new PurchaseRequest(path, authorization)));
        }
    }

    /** The client of a number. */
    public Buyer buyer(int number) {
        Client client = clients.get(number);
        return (agent, quantity) -> bought(client, agent, quantity);
    }

    private static void bought(Client client, int agent, int quantity) throws IOException {
        int length = client.request().next(agent, quantity);
        int status = client.connection().exchange(client.request().bytes(), length);
        if (status != CREATED) {
            throw new IOException(status + " " + client.connection().body());
        }
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.connection().close();
        }
    }
}
