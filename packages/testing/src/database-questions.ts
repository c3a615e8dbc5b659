import type { Connection } from 'mongoose';

type Filter = Readonly<Record<string, unknown>>;

/** A read, change or removal that the database was asked for, and how it looks for the documents. */
export interface DatabaseQuestion {
  readonly collection: string;
  /** Names of the fields asked for. */
  readonly fields: readonly string[];
  /** Whether every document of the collection is looked at. */
  readonly scans: boolean;
  readonly documentsExamined: number;
}

interface Started {
  readonly command: {
    readonly find?: string;
    readonly update?: string;
    readonly delete?: string;
    readonly filter?: Filter;
    readonly updates?: readonly { readonly q: Filter }[];
    readonly deletes?: readonly { readonly q: Filter }[];
  };
}

/**
 * What the database is asked while `work` runs, each with the plan that it has for it afterwards.
 * @param connection opened with `monitorCommands: true`.
 * @throws Error when nothing was asked: then the connection tells nothing, or is not the one that `work` uses.
 */
export async function questionsDuring(
  connection: Connection,
  work: () => Promise<unknown>,
): Promise<DatabaseQuestion[]> {
  const asked: { readonly collection: string; readonly filter: Filter }[] = [];
  const note = ({ command }: Started): void => {
    const collection = command.find ?? command.update ?? command.delete;
    if (collection === undefined) return;
    const changed = [...(command.updates ?? []), ...(command.deletes ?? [])].map(({ q }) => q);
    for (const filter of [command.filter, ...changed]) {
      if (filter !== undefined) asked.push({ collection, filter });
    }
  };
  const client = connection.getClient();
  client.on('commandStarted', note);
  try {
    await work();
  } finally {
    client.off('commandStarted', note);
  }
  if (asked.length === 0) throw new Error('nothing was asked of the database by this connection');
  return Promise.all(
    asked.map(async ({ collection, filter }) => {
      const fields = Object.keys(filter);
      return { collection, fields, ...(await planOf(connection, collection, filter)) };
    }),
  );
}

/** Of several values, the first: beside a range the embedded server looks each up, and its plan says that it scans. */
function oneOfEach(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).map(([field, asked]) => {
      const [value] = (asked as { readonly $in?: readonly unknown[] } | null)?.$in ?? [];
      return [field, value ?? asked];
    }),
  );
}

async function planOf(connection: Connection, collection: string, filter: Filter) {
  // The embedded server finds by _id whatever else is asked, and its plan does not say so.
  const decisive = '_id' in filter ? { _id: filter['_id'] } : oneOfEach(filter);
  const plan: unknown = await connection.db?.command({
    explain: { find: collection, filter: decisive },
    verbosity: 'executionStats',
  });
  const { queryPlanner, executionStats } = plan as {
    queryPlanner: { winningPlan: unknown };
    executionStats: { totalDocsExamined: number };
  };
  return {
    scans: JSON.stringify(queryPlanner.winningPlan).includes('COLLSCAN'),
    documentsExamined: executionStats.totalDocsExamined,
  };
}
