const ATTEMPT_MS = 2_000;

/** A server that does not answer is an error after two seconds, not a wait. */
export async function answerInTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer')), ATTEMPT_MS);
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The results of a pipeline. @throws Error the first that a command of it gave. */
export async function resultsInTime(
  executing: Promise<[error: Error | null, result: unknown][] | null>,
): Promise<unknown[]> {
  const replies = (await answerInTime(executing)) ?? [];
  for (const [error] of replies) if (error) throw error;
  return replies.map(([, result]) => result);
}
