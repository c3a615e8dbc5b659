import { counted } from '@maillage/kernel';
import { listDeadLetters, NatsLink, retryDeadLetter } from '@maillage/messaging';
import { PlainFailure } from '../plain-failure.js';

const SHOWN = 100;

/** `dead-letters list`, `dead-letters retry <number>|all`; prints what was found or done. */
export async function deadLetters(
  args: readonly string[],
  natsUrl: string,
  print: (line: string) => void = console.log,
): Promise<void> {
  const [verb, which] = args;
  const link = new NatsLink(natsUrl, 'operator');
  try {
    if (verb === 'list') await list(link, print);
    else if (verb === 'retry') {
      const count = await retryDeadLetter(link, numberOrAll(which));
      print(`${String(count)} published again.`);
    } else throw new PlainFailure('Say dead-letters list, or dead-letters retry <number>|all.');
  } catch (error) {
    if (isMissingStream(error)) print('No dead letter: no service has started on this data yet.');
    else throw error;
  } finally {
    await link.close();
  }
}

async function list(link: NatsLink, print: (line: string) => void): Promise<void> {
  const letters = await listDeadLetters(link, { limit: SHOWN });
  for (const { sequence, at, consumer, type, reason, error, deliveries } of letters) {
    const times = counted(deliveries, 'delivery', 'deliveries');
    print(
      `${String(sequence)}  ${at.toISOString()}  ${consumer}  ${type}  ${reason}  ${times}  ${error}`,
    );
  }
  const more = letters.length === SHOWN ? `; the first ${String(SHOWN)} are shown` : '';
  print(`${counted(letters.length, 'dead letter')}${more}.`);
}

function numberOrAll(word: string | undefined): number | 'all' {
  if (word === 'all') return 'all';
  const sequence = Number(word);
  if (Number.isInteger(sequence) && sequence > 0) return sequence;
  throw new PlainFailure('Say which: dead-letters retry <number>|all; list shows the numbers.');
}

function isMissingStream(error: unknown): boolean {
  return error instanceof Error && /stream not found/i.test(error.message);
}
