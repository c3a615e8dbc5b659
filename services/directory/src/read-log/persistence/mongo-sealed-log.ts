import { DomainError, type Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Chain, SealedEntry, WrittenEntry } from '../chain/chain.js';
import { CHAIN_START, type Entry } from '../chain/entry.js';
import type { SealedLog, SignedCheckpoint } from '../ports/sealed-log.js';
import {
  CHAIN_MODEL,
  CHECKPOINT_MODEL,
  ENTRY_MODEL,
  type ChainDocument,
  type CheckpointDocument,
  type EntryDocument,
} from './read-log.schema.js';

/** Entries read at once, and removed at once. */
const BATCH = 500;

@Injectable()
export class MongoSealedLog implements SealedLog {
  constructor(
    @InjectModel(ENTRY_MODEL) private readonly entries: Model<EntryDocument>,
    @InjectModel(CHAIN_MODEL) private readonly chains: Model<ChainDocument>,
    @InjectModel(CHECKPOINT_MODEL) private readonly checkpoints: Model<CheckpointDocument>,
  ) {}

  async unsealed(limit: number): Promise<WrittenEntry[]> {
    const found = await this.entries
      .find({ sealed: false })
      .sort({ at: 1, _id: 1 })
      .limit(limit)
      .lean<EntryDocument[]>();
    return found.map(writtenOf);
  }

  async networks(): Promise<string[]> {
    return (await this.chains.find({}, { _id: 1 }).lean<ChainDocument[]>()).map(({ _id }) => _id);
  }

  async unsigned(today: string): Promise<Chain[]> {
    const found = await this.chains.find({ day: { $lt: today } }).lean<ChainDocument[]>();
    return found.filter(({ sequence, signedSequence }) => signedSequence < sequence).map(chainIn);
  }

  async chainOf(networkId: string): Promise<Chain> {
    const found = await this.chains.findOne({ _id: networkId }).lean<ChainDocument>();
    if (!found) return { networkId, sequence: 0, link: CHAIN_START, day: '', signedSequence: 0 };
    return chainIn(found);
  }

  async append(
    tx: Tx,
    entries: readonly SealedEntry[],
    before: Chain,
    after: Chain,
  ): Promise<void> {
    const session = sessionOf(tx);
    await this.move(tx, before, after);
    for (const { entry, sequence, previous, link } of entries) {
      const sealed = await this.entries.updateOne(
        { _id: entry.id, sealed: false },
        { $set: { sealed: true, sequence, previous, link } },
        { session },
      );
      if (sealed.modifiedCount === 0) throw elsewhere(before.networkId);
    }
  }

  async sign(tx: Tx, checkpoint: SignedCheckpoint, before: Chain): Promise<void> {
    const { networkId, sequence } = checkpoint;
    await this.move(tx, before, { ...before, signedSequence: sequence });
    const document = { _id: `${networkId}:${String(sequence)}`, ...checkpoint };
    await this.checkpoints.insertMany([document], { session: sessionOf(tx) });
  }

  async *sealedOf(networkId: string): AsyncIterable<SealedEntry> {
    // Pages by sequence and id: two entries of one number are both seen.
    let from = 0;
    const seen = new Set<string>();
    for (;;) {
      const page = await this.entries
        .find({ networkId, sequence: { $gte: from } })
        .sort({ sequence: 1, _id: 1 })
        .limit(BATCH + seen.size)
        .lean<EntryDocument[]>();
      const fresh = page.filter(({ _id }) => !seen.has(_id));
      if (fresh.length === 0) return;
      for (const document of fresh) yield sealedEntryOf(document);
      const last = fresh.at(-1)?.sequence ?? from;
      if (last !== from) seen.clear();
      from = last;
      for (const { _id, sequence } of page) if (sequence === last) seen.add(_id);
    }
  }

  async checkpointsOf(networkId: string): Promise<SignedCheckpoint[]> {
    const found = await this.checkpoints
      .find({ networkId })
      .sort({ sequence: 1 })
      .lean<CheckpointDocument[]>();
    return found.map(({ _id, ...checkpoint }) => checkpoint);
  }

  async cut(networkId: string, sequence: number): Promise<number> {
    type Old = Pick<EntryDocument, '_id' | 'sequence'>;
    const [first] = await this.entries
      .find({ networkId, sequence: { $gte: 1, $lte: sequence } }, { sequence: 1 })
      .sort({ sequence: 1 })
      .limit(1)
      .lean<Old[]>();
    let removed = 0;
    for (let from = first?.sequence ?? sequence + 1; from <= sequence; from += BATCH) {
      const to = Math.min(from + BATCH - 1, sequence);
      const old = await this.entries
        .find({ networkId, sequence: { $gte: from, $lte: to } }, { sequence: 1 })
        .lean<Old[]>();
      if (old.length === 0) continue;
      // The oldest first, one after the other: cut short, what is left has no gap.
      const deletes = old
        .sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
        .map(({ _id }) => ({ deleteOne: { filter: { _id } } }));
      removed += (await this.entries.bulkWrite(deletes, { ordered: true })).deletedCount;
    }
    await this.checkpoints.deleteMany({ networkId, sequence: { $lt: sequence } });
    return removed;
  }

  private async move(tx: Tx, before: Chain, after: Chain): Promise<void> {
    const session = sessionOf(tx);
    const { networkId, ...state } = after;
    if (before.sequence === 0) {
      await this.chains.insertMany([{ _id: networkId, ...state }], { session });
      return;
    }
    const { sequence, signedSequence } = before;
    const moved = await this.chains.updateOne(
      { _id: networkId, sequence, signedSequence },
      { $set: state },
      { session },
    );
    if (moved.modifiedCount === 0) throw elsewhere(networkId);
  }
}

function elsewhere(networkId: string): DomainError {
  const words = `the read log of ${networkId} was sealed by another process meanwhile`;
  return new DomainError('unavailable', 'READ_LOG.SEALED_ELSEWHERE', words);
}

function chainIn({ _id, ...chain }: ChainDocument): Chain {
  return { networkId: _id, ...chain };
}

function writtenOf(document: EntryDocument): WrittenEntry {
  const { _id, networkId, at, reader, structureIds, purpose, caseId, appointmentId } = document;
  const who = { id: _id, networkId, at, reader, structureIds };
  const entry: Entry = {
    ...who,
    purpose,
    caseId,
    appointmentId,
    reason: document.reason,
    ids: document.ids,
  };
  return { entry, hash: document.hash };
}

function sealedEntryOf(document: EntryDocument): SealedEntry {
  const { sequence, previous, link } = document;
  return {
    ...writtenOf(document),
    sequence: sequence ?? 0,
    previous: previous ?? '',
    link: link ?? '',
  };
}
