/** A failure that a person can act on: its message is one sentence that says what to do. */
export class PlainFailure extends Error {
  /** Read by the bootstrap, which shares no code with this package. */
  readonly plain = true;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** True when the cause is a full disk, told by Node, npm, pip or a server's log. */
export function isDiskFull(error: unknown): boolean {
  if (codeOf(error) === 'ENOSPC') return true;
  const text = error instanceof Error ? error.message : String(error);
  return /ENOSPC|no space left on device|errno 28\b/i.test(text);
}

/** The one sentence shown for any failure; never a stack trace. */
export function sentenceFor(error: unknown): string {
  if (error instanceof PlainFailure) return error.message;
  if (isDiskFull(error)) {
    return 'The disk is full: free at least 1 GB, then run the same command again.';
  }
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') {
    return `Maillage may not write where it has to (${message}): correct the rights, or set MAILLAGE_DATA to a folder of yours.`;
  }
  return `Maillage could not go on (${message}): run it again with MAILLAGE_DEBUG=1 to see where.`;
}

/** Prints the sentence of a failure on standard error, and where it came from when debugging. */
export function sayFailure(error: unknown): void {
  if (process.env['MAILLAGE_DEBUG']) console.error(error);
  console.error(sentenceFor(error));
}
