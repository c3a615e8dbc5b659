import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceName } from '@maillage/contracts/codes';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { eventually } from '@maillage/testing';
import { inDatabase } from '../database.js';
import { runCommand } from './command-line.js';
import type { InventedPerson } from './invented-directory.js';

type Stored = Record<string, unknown> & { _id: string };

/** What the services keep of one person of the crowd; `every`: of how many persons one has it. */
interface Kept {
  readonly service: ServiceName;
  readonly collection: string;
  readonly every: number;
  /** Which of the documents there are models. */
  readonly like: Readonly<Record<string, unknown>>;
  /** What is the person's own in a copy of such a document. */
  readonly own: (person: InventedPerson, model: Stored) => Record<string, unknown>;
}

const BATCH = 1000;
const MODELS = 200;
const DAY_MS = 86_400_000;

const kept: readonly Kept[] = [
  {
    service: 'appointments',
    collection: 'appointments',
    every: 1,
    like: { status: 'honoured' },
    own: ({ id }) => ({ beneficiaryId: id, reference: `B-${id}` }),
  },
  {
    service: 'referrals',
    collection: 'cases',
    every: 4,
    like: {},
    own: ({ id }) => ({ beneficiaryId: id, reference: `B-${id}`, legs: {} }),
  },
  {
    service: 'referrals',
    collection: 'legs',
    every: 4,
    like: { open: false },
    own: ({ id }) => ({ beneficiaryId: id }),
  },
  {
    service: 'referrals',
    collection: 'mandates',
    every: 4,
    like: {},
    own: ({ id }) => ({ beneficiaryId: id }),
  },
  {
    service: 'reporting',
    collection: 'activities',
    every: 1,
    like: { status: 'confirmed' },
    own: ({ id }) => ({ beneficiaryId: id, appointmentId: undefined }),
  },
  {
    service: 'directory',
    collection: 'messages',
    every: 1,
    like: {},
    own: ({ id }) => ({
      recipient: { kind: 'beneficiary', id },
      once: `bench:${id}`,
      ...{ status: 'sent', settledAt: new Date() },
    }),
  },
  {
    service: 'directory',
    collection: 'read_log',
    every: 1,
    like: {},
    // Over the last month, and as if it had been linked.
    own: ({ id, number }) => {
      const at = new Date(Date.now() - ((number % 30) + 1) * DAY_MS);
      const place = { sealed: true, sequence: 1_000_000 + number, previous: 'b', link: 'b' };
      return { ids: [id], at, day: at.toISOString().slice(0, 10), ...place };
    },
  },
];

/** Persons sealed into the directory in bulk, past its duplicates; received in one house. */
export async function loadPersons(
  product: RunningMaillage,
  structureId: string,
  persons: readonly InventedPerson[],
): Promise<void> {
  const file = path.join(product.dataDir, 'bench-persons.jsonl');
  const lines = persons.map(({ id, surname, firstName, birthYear }) =>
    JSON.stringify({ id, structureId, surname, firstName, birthYear }),
  );
  writeFileSync(file, lines.join('\n'));
  await runCommand(product, 'directory', ['demo', 'load-persons', file]);
}

/**
 * Gives each of the persons what the services keep of a person: copies of what is there, under their own ids.
 * @returns how many documents were written.
 */
export async function loadTheirWork(
  product: RunningMaillage,
  persons: readonly InventedPerson[],
): Promise<number> {
  const counts = await Promise.all(
    kept.map(({ service, collection, every, like, own }) =>
      inDatabase(product.run().operator.mongoUrls[service] ?? '', async (connection) => {
        const documents = connection.collection<Stored>(collection);
        const models = await eventually(
          async () => {
            const found = await documents.find(like, { limit: MODELS }).toArray();
            return found.length > 0 ? found : null;
          },
          { timeoutMs: 30_000, message: `something of ${collection} to be copied` },
        );
        const copies = persons
          .filter(({ number }) => number % every === 0)
          .map((person) => copyOf(models[person.number % models.length]!, person, own));
        for (let from = 0; from < copies.length; from += BATCH) {
          await documents.insertMany(copies.slice(from, from + BATCH), { ignoreUndefined: true });
        }
        return copies.length;
      }),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function copyOf(model: Stored, person: InventedPerson, own: Kept['own']): Stored {
  return { ...model, _id: randomUUID(), ...own(person, model) };
}
