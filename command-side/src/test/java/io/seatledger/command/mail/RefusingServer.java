package io.seatledger.command.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server for one conversation, which refuses at one step. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String step;
    private final String refusal;

    private RefusingServer(ServerSocket socket, String step, String refusal) {
        this.socket = socket;
        this.step = step;
        this.refusal = refusal;
    }

    static RefusingServer at(String step, String refusal) throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RefusingServer server = new RefusingServer(socket, step, refusal);
        Thread thread = new Thread(server::converse, "refusing mail server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void converse() {
        try (Socket client = socket.accept();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, line.startsWith(step) ? refusal : line.startsWith("DATA") ? "354 go on" : "250 ok");
            }
        } catch (IOException closed) {
            // the client has heard enough
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
