import { gunzipSync, gzipSync } from 'node:zlib';
import { DomainError, type Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ReviewLine } from '../domain/import-report.js';
import type { StructureImport } from '../domain/structure-import.js';
import type { StructureImports } from '../ports/structure-imports.js';
import { STRUCTURE_IMPORT_MODEL, type StructureImportDocument } from './structure-import.schema.js';

const listed = 50;
const leaseMs = 60_000;
/** What is long is read only where it is needed. */
const withoutLong = { review: 0, list: 0, attempts: 0, leasedUntil: 0 };
type Short = Omit<StructureImportDocument, keyof typeof withoutLong>;

@Injectable()
export class MongoStructureImports implements StructureImports {
  constructor(
    @InjectModel(STRUCTURE_IMPORT_MODEL)
    private readonly imports: Model<StructureImportDocument>,
  ) {}

  async latest(): Promise<StructureImport[]> {
    const found = await this.imports
      .find({}, withoutLong)
      .sort({ uploadedAt: -1 })
      .limit(listed)
      .lean<Short[]>();
    return found.map(importOf);
  }

  async byId(id: string): Promise<StructureImport> {
    const found = await this.imports.findById(id, withoutLong).lean<Short>();
    if (!found) throw unknownImport(id);
    return importOf(found);
  }

  async reviewOf(id: string): Promise<readonly ReviewLine[]> {
    const found = await this.imports.findById(id, { review: 1 }).lean<{ review: ReviewLine[] }>();
    if (!found) throw unknownImport(id);
    return found.review;
  }

  async insert(
    tx: Tx,
    { id, ...state }: StructureImport,
    review: readonly ReviewLine[],
    text: string,
  ): Promise<void> {
    const document = {
      _id: id,
      ...state,
      review,
      list: gzipSync(text),
      attempts: 0,
      leasedUntil: new Date(0),
    };
    await this.imports.insertMany([document], { session: sessionOf(tx) });
  }

  async replace(tx: Tx, { id, ...state }: StructureImport, readVersion: number): Promise<void> {
    const written = await this.imports.updateOne(
      { _id: id, version: readVersion },
      { $set: { ...state, attempts: 0, leasedUntil: new Date(0) } },
      { session: sessionOf(tx) },
    );
    if (written.modifiedCount === 1) return;
    throw new DomainError('conflict', 'VERSION.STALE', 'The import changed since: read it again.');
  }

  async take(now: Date): Promise<{ id: string; text: string; attempts: number } | null> {
    const waiting = await this.imports
      .findOne({ status: 'applying', leasedUntil: { $lte: now } }, { list: 1, attempts: 1 })
      .lean<{ _id: string; list: { readonly buffer: Uint8Array }; attempts: number }>();
    if (!waiting) return null;
    const { _id, list, attempts } = waiting;
    const taken = await this.imports.updateOne(
      { _id, status: 'applying', leasedUntil: { $lte: now } },
      { $set: { leasedUntil: new Date(now.getTime() + leaseMs) } },
    );
    if (taken.modifiedCount === 0) return null;
    return { id: _id, text: gunzipSync(list.buffer).toString('utf8'), attempts };
  }

  async noteProgress(id: string, progress: StructureImport['progress'], now: Date): Promise<void> {
    const leasedUntil = new Date(now.getTime() + leaseMs);
    await this.imports.updateOne({ _id: id }, { $set: { progress, leasedUntil } });
  }

  async finish(id: string, status: 'applied' | 'failed', now: Date): Promise<void> {
    const appliedAt = status === 'applied' ? now : null;
    await this.imports.updateOne(
      { _id: id },
      { $set: { status, appliedAt }, $inc: { version: 1 } },
    );
  }

  async release(id: string, now: Date): Promise<void> {
    await this.imports.updateOne(
      { _id: id },
      { $set: { leasedUntil: now }, $inc: { attempts: 1 } },
    );
  }
}

function importOf({ _id, ...state }: Short): StructureImport {
  return { id: _id, ...state };
}

function unknownImport(id: string): DomainError {
  return new DomainError('not-found', 'IMPORT.NOT_FOUND', `There is no import ${id}.`);
}
