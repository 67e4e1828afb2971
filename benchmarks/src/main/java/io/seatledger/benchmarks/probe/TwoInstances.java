package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Two command sides over one database, in process: as many clients as one of them has alone, half of them at each. */
final class TwoInstances implements Probe {
    private static final int CLIENTS = 32;

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.IN_PROCESS, Field.SECOND);
    }

    private record Pair(Result one, Result other) {
        double total() {
            return one.perSecond() + other.perSecond();
        }

        double fairness() {
            return Math.min(one.perSecond(), other.perSecond()) / Math.max(one.perSecond(), other.perSecond());
        }
    }

    @Override
    public List<Line> measure(Field field) throws IOException, InterruptedException {
        int agents = field.options().agents();
        Load half = new Load(CLIENTS / 2, field.options().spanMillis(), agents, 1);
        Load own = new Load(CLIENTS / 2, field.options().spanMillis(), agents / 2, 1);
        both(field, half, half);
        List<Double> mixed = new ArrayList<>();
        List<Double> fairness = new ArrayList<>();
        List<Double> apart = new ArrayList<>();
        for (int round = 0; round < field.options().rounds(); round++) {
            field.turnOf(Field.IN_PROCESS);
            double alone = field.contestant(Field.IN_PROCESS)
                    .succeed(new Load(CLIENTS, field.options().spanMillis(), agents, 1))
                    .perSecond();
            Pair anyAgent = both(field, half, half);
            mixed.add(anyAgent.total() / alone);
            fairness.add(anyAgent.fairness());
            apart.add(both(field, own, own.from(agents / 2)).total() / alone);
        }
        String what = "two command sides over one database, 32 clients in all: ";
        return List.of(
                Line.atLeast("5", what + "total ÷ one instance, every agent's purchases at both", mixed, 0.9, "1.2"),
                Line.atLeast("5", what + "slowest ÷ fastest", fairness, 0.7, "0.9"),
                Line.told("5", what + "total ÷ one instance, each agent's purchases at one of them", apart));
    }

    private static Pair both(Field field, Load one, Load other) throws IOException, InterruptedException {
        field.turnOf(Field.IN_PROCESS, Field.SECOND);
        CompletableFuture<Result> second = CompletableFuture.supplyAsync(() -> {
            try {
                return field.contestant(Field.SECOND).succeed(other);
            } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        Pair pair = new Pair(field.contestant(Field.IN_PROCESS).succeed(one), second.join());
        field.contestant(Field.IN_PROCESS).settle();
        return pair;
    }
}
