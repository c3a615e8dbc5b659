import { createHash } from 'node:crypto';
import type { ServiceName } from '@maillage/contracts/codes';
import { eventually } from '@maillage/testing';
import { inDatabase } from '../database.js';
import { testProduct } from '../test-product.js';

/** `<collection> <id>` → a hash of the document. */
export type Marks = ReadonlyMap<string, string>;

/** A mark of every document of a service, once nothing moves there any more: the same in two looks. */
export async function settledMarks(service: ServiceName): Promise<Marks> {
  let last = await marksOf(service);
  return eventually(
    async () => {
      const present = await marksOf(service);
      const moved = differences(last, present);
      last = present;
      return moved.length === 0 ? present : null;
    },
    { timeoutMs: 60_000, intervalMs: 500, message: `the database of ${service} to settle` },
  );
}

/** What is retried, sealed or carried on in the background; of these only that there is one more, or one less, counts. */
const moveByThemselves: readonly string[] = ['erasures', 'messages', 'outbox', 'read_log'];
/** What the background writes at any time: the sealer, the sender of messages, and reactions to facts. */
const notOfRequests: readonly string[] = [
  'leases',
  'read_log_chains',
  'read_log_checkpoints',
  'calls',
  'owed_looks',
  'notices',
  'inbox',
];

function marksOf(service: ServiceName): Promise<Marks> {
  return inDatabase(testProduct.mongoUrlOf(service), async ({ db }) => {
    const marks = new Map<string, string>();
    for (const { name } of (await db?.listCollections().toArray()) ?? []) {
      if (notOfRequests.includes(name)) continue;
      const options = { raw: true, batchSize: 2000 } as const;
      for await (const document of db?.collection(name).find({}, options) ?? []) {
        const bytes = document as unknown as Buffer;
        const moves = moveByThemselves.includes(name);
        const hash = moves ? '' : createHash('sha1').update(bytes).digest('base64');
        marks.set(`${name} ${idIn(bytes)}`, hash);
      }
    }
    return marks;
  });
}

/** `_id` of a BSON document, which is its first field: a text nearly always. */
function idIn(bytes: Buffer): string {
  const isText = bytes[4] === 2;
  return isText
    ? bytes.toString('utf8', 13, 13 + bytes.readInt32LE(9) - 1)
    : bytes.subarray(9, 21).toString('hex');
}

/** Documents that are new, gone or changed. */
export function differences(before: Marks, after: Marks): string[] {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const other = [...after].filter(([name, hash]) => before.get(name) !== hash);
  return [
    ...gone.map((name) => `gone: ${name}`),
    ...other.map(([name]) => `${before.has(name) ? 'changed' : 'new'}: ${name}`),
  ];
}
