package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.http.HttpConnection;
import io.seatledger.benchmarks.load.Await;
import io.seatledger.benchmarks.load.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as it is shipped, in a process of its own. */
public final class ServiceProcess implements AutoCloseable {
    /** As docs/operations.md recommends: little heap as long as little is needed, and room for long lists and rebuilds. */
    private static final List<String> HEAP =
            List.of("-Xms64m", "-Xmx512m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

    private static final int PATIENCE_SECONDS = 180;
    private static final int OK = 200;

    private final Process process;
    private final Path data;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path data, Path log, int port) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /** Starts a jar that {@code mvn package} made over a copy of the shop and returns when it is ready. */
    static ServiceProcess over(Shop shop, String name, Path jar) throws IOException, InterruptedException {
        if (Files.notExists(jar)) {
            throw new IOException(jar + " is not there: package it first, as benchmarks/run does");
        }
        List<String> arguments = new ArrayList<>(HEAP);
        arguments.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        ServiceProcess service = start(
                arguments,
                new File("."),
                shop.data(name),
                shop.log(jar.getFileName() + "-" + name),
                shop.environment(name));
        service.awaitAnswer();
        return service;
    }

    /** Starts a Java program that serves HTTP, and does not wait for it. */
    static ServiceProcess start(
            List<String> arguments, File directory, Path data, Path log, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(ChildProcess.javaCommand());
        command.addAll(arguments);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory);
        builder.environment().putAll(environment);
        // Few arenas of malloc: each thread that has one of its own keeps what it once needed.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SEATLEDGER_DATA", data.toAbsolutePath().toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new ServiceProcess(process, data, log, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns when it says that it is well. */
    void awaitAnswer() throws IOException, InterruptedException {
        byte[] question = HttpConnection.request("GET", "/actuator/health", Map.of(), "");
        Await.until("an answer, see " + log, PATIENCE_SECONDS, () -> {
            if (!process.isAlive()) {
                throw new IOException("the service ended before it was ready:\n" + Files.readString(log));
            }
            return answers(question);
        });
    }

    private boolean answers(byte[] question) {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.exchange(question, question.length) == OK;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** The API key of a role, as the value of a header. */
    String bearer(String role) throws IOException {
        Matcher key = Pattern.compile('"' + role + "\" *: *\"([^\"]+)\"")
                .matcher(Files.readString(data.resolve("keys.json")));
        if (!key.find()) {
            throw new IOException("no key of " + role);
        }
        return "Bearer " + key.group(1);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
