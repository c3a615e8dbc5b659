import {
  DomainError,
  type Idempotency,
  type IdempotencyRequest,
  type Made,
  type Tx,
} from '@maillage/kernel';

/**
 * Decides before the transaction, saves in it. A refused repeat of a write that was done is answered by its key:
 * what made the first possible (a mandate in force, a directory that answers) may be gone since.
 */
export async function decideThenSave<Decided>(
  idempotency: Idempotency,
  key: IdempotencyRequest | undefined,
  decide: () => Promise<Decided>,
  save: (tx: Tx, decided: Decided) => Promise<Made>,
): Promise<Made> {
  let decided: Decided;
  try {
    decided = await decide();
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    return idempotency.run(key, () => Promise.reject(refusal));
  }
  return idempotency.run(key, (tx) => save(tx, decided));
}
