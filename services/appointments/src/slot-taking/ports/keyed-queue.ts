/**
 * Lets work on the same keys through one after the other, in this process. It only saves retries: with several
 * replicas, and for what it does not know, the filter in the transaction decides.
 */
export class KeyedQueue {
  private readonly tails = new Map<string, Promise<void>>();

  async run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = Promise.all(keys.map((key) => this.tails.get(key) ?? Promise.resolve()));
    const result = before.then(work);
    const ended = result.then(
      () => undefined,
      () => undefined,
    );
    for (const key of keys) this.tails.set(key, ended);
    try {
      return await result;
    } finally {
      for (const key of keys) if (this.tails.get(key) === ended) this.tails.delete(key);
    }
  }
}
