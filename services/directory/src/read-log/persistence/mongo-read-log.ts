import type { Clock, IdSource, Tx } from '@maillage/kernel';
import { CLOCK, IDS, sessionOf } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { utcDay } from '../chain/chain.js';
import { hashOf, type Entry } from '../chain/entry.js';
import type { NotedReading, Reading, ReadLog } from '../ports/read-log.js';
import { ENTRY_MODEL, type EntryDocument } from './read-log.schema.js';

@Injectable()
export class MongoReadLog implements ReadLog {
  constructor(
    @InjectModel(ENTRY_MODEL) private readonly entries: Model<EntryDocument>,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note(reading: Reading, tx?: Tx): Promise<void> {
    const entries = this.entriesOf(reading).map(documentOf);
    if (entries.length === 0) return;
    await this.entries.insertMany(entries, tx ? { session: sessionOf(tx) } : {});
  }

  async ofPerson(beneficiaryId: string): Promise<NotedReading[]> {
    const found = await this.entries.find({ ids: beneficiaryId }).lean<EntryDocument[]>();
    return found.map(({ at, reader, structureIds, purpose }) => ({
      ...{ at, reader, structureIds, purpose },
    }));
  }

  private entriesOf({ persons, ...reading }: Reading): Entry[] {
    const at = this.clock.now();
    const networks = [...new Set(persons.map(({ networkId }) => networkId))];
    return networks.map((networkId) => ({
      id: this.ids.next(),
      networkId,
      at,
      reader: reading.reader,
      structureIds: reading.structureIds ?? [],
      purpose: reading.purpose,
      caseId: reading.caseId ?? null,
      appointmentId: reading.appointmentId ?? null,
      reason: reading.reason ?? null,
      ids: persons.filter((person) => person.networkId === networkId).map(({ id }) => id),
    }));
  }
}

/** An entry as written: with its hash, not yet in the chain. */
function documentOf(entry: Entry): EntryDocument {
  const { id, ...said } = entry;
  const chained = { sealed: false, sequence: null, previous: null, link: null };
  const day = utcDay(entry.at);
  return { _id: id, ...said, day, hash: hashOf(entry), ...chained };
}
