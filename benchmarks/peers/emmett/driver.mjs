// Buys seats through Emmett's PostgreSQL event store: a decider behind its command handler, as its documentation has it.
// Speaks the lines of io.seatledger.benchmarks.load.Worker.
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';

const store = getPostgreSQLEventStore(
  `postgresql://postgres@127.0.0.1:${process.env.BENCH_PORT}/${process.env.BENCH_DATABASE}`,
);

const initialState = () => ({
  agreement: { kind: 'WHOLESALE', from: Date.parse('2026-01-01T00:00:00Z') },
  liveSeats: 0,
});
const evolve = (state, { data }) => ({ ...state, liveSeats: state.liveSeats + data.to });

const decide = (agentId, state, quantity) => {
  const now = new Date();
  const bulk = quantity > 1 || state.liveSeats > 0;
  if (quantity < 1 || quantity > 100000 || (bulk && now < state.agreement.from)) {
    throw new Error(`${agentId} may not buy`);
  }
  return {
    type: 'SeatsPurchased',
    data: {
      agentId, orderId: `ord_${randomUUID().replaceAll('-', '')}`, storeId: 'bench', line: 1, productId: 'safety',
      courseId: 'course-1', from: 1, to: quantity, unitPriceMinor: 12500, lineTotalMinor: 12500 * quantity,
      currency: 'USD', organizationId: 'org-1', groupId: null, agreementId: `agr_${agentId}`, policyVersion: 2,
      occurredAt: now.toISOString(),
    },
    metadata: { by: 'key:bench', role: 'STORE_BACKEND', commandId: randomUUID(), correlationId: randomUUID() },
  };
};

const handle = CommandHandler({ evolve, initialState, retry: { onVersionConflict: true } });
const buy = (agent, quantity) => handle(store, `agent-${agent}`, (state) => decide(`agent-${agent}`, state, quantity));

async function run(clients, millis, agents, quantity) {
  const start = performance.now();
  const took = [];
  let failures = 0;
  let problem = '';
  const client = async () => {
    for (let now = performance.now(); now < start + millis; now = performance.now()) {
      try {
        await buy(Math.floor(Math.random() * agents), quantity);
        took.push(performance.now() - now);
      } catch (e) {
        failures++;
        problem ||= String(e).slice(0, 200).replaceAll(/\s+/g, ' ');
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  took.sort((a, b) => a - b);
  const micros = (share) => Math.round((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0) * 1000);
  const seconds = (performance.now() - start) / 1000;
  return `done ${took.length} ${failures} ${seconds} ${micros(0.5)} ${micros(0.99)} ${problem}`;
}

await store.schema.migrate();
console.log('@@ ready');
for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('run ')) {
    console.log(`@@ ${await run(...line.split(' ').slice(1).map(Number))}`);
  }
}
await store.close();
process.exit(0);
