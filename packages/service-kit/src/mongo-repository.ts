import {
  DomainError,
  saidVersion,
  type ExpectedVersion,
  type Scope,
  type Tx,
} from '@maillage/kernel';
import { sessionOf } from '@maillage/messaging';
import type { Model } from 'mongoose';

/** What every aggregate's document has. */
export interface Versioned {
  readonly _id: string;
  readonly version: number;
}

/**
 * Reads and writes of one aggregate. A read without a `Scope` does not compile, and what the scope may not
 * see is as if it were not there.
 */
export abstract class MongoRepository<Document extends Versioned> {
  protected constructor(protected readonly model: Model<Document>) {}

  /** Whether a document is within what the scope may see; exhaustive over the roles, default no. */
  protected abstract sees(scope: Scope, document: Document): boolean;

  /** The document, or undefined when it is unknown or foreign to the scope. */
  protected async findDocument(scope: Scope, id: string, tx?: Tx): Promise<Document | undefined> {
    const found = await this.model
      .findOne({ _id: id })
      .session(tx ? sessionOf(tx) : null)
      .lean<Document | null>();
    return found && this.sees(scope, found) ? found : undefined;
  }

  protected async insertDocument(document: Document, tx: Tx): Promise<void> {
    await this.model.insertMany([document], { session: sessionOf(tx) });
  }

  /**
   * Writes the document over the version it was read at.
   * @throws DomainError `VERSION.STALE` (conflict) when another write came first.
   */
  protected async replaceDocument(document: Document, readVersion: number, tx: Tx): Promise<void> {
    const written = await this.model.collection.replaceOne(
      // The native collection is typed for ObjectId keys; ours are strings.
      { _id: document._id, version: readVersion } as unknown as Record<string, never>,
      document,
      { session: sessionOf(tx) },
    );
    if (written.modifiedCount === 0) throw stale(readVersion);
  }
}

/**
 * @throws DomainError `VERSION.REQUIRED` without `If-Match`, `VERSION.STALE` (conflict) with the current version
 *   when it names another.
 */
export function requireVersion(
  current: { readonly version: number },
  expected: ExpectedVersion,
): void {
  const version = saidVersion(expected);
  if (current.version !== version) throw stale(version, current.version);
}

function stale(expected: number, current?: number): DomainError {
  return new DomainError(
    'conflict',
    'VERSION.STALE',
    `version ${String(expected)} is no longer the current one: read it again`,
    current === undefined ? {} : { currentVersion: current },
  );
}
