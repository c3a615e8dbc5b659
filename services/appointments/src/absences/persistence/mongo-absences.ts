import { DomainError, type CivilDate, type ServiceScope, type Tx } from '@maillage/kernel';
import { gatherReadsFromDay, sessionOf, type ReadsFromDay } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Absence, Absences } from '../ports/absences.js';
import { toAbsence, toAbsenceDocument } from './absence.mapper.js';
import { ABSENCE, type AbsenceDocument } from './absence.schema.js';

@Injectable()
export class MongoAbsences implements Absences {
  private readonly ofMembers: ReadsFromDay<AbsenceDocument>;

  constructor(@InjectModel(ABSENCE) private readonly absences: Model<AbsenceDocument>) {
    this.ofMembers = gatherReadsFromDay(absences, 'memberId', 'lastDay');
  }

  async find(_scope: ServiceScope, id: string): Promise<Absence | undefined> {
    const found = await this.absences.findOne({ _id: id }).lean<AbsenceDocument>();
    return found ? toAbsence(found) : undefined;
  }

  async of(
    _scope: ServiceScope,
    memberIds: readonly string[],
    from: CivilDate,
  ): Promise<ReadonlyMap<string, readonly Absence[]>> {
    const found = await this.ofMembers(memberIds, from);
    return new Map([...found].map(([memberId, absences]) => [memberId, absences.map(toAbsence)]));
  }

  async insert(tx: Tx, absence: Absence): Promise<void> {
    await this.absences.insertMany([toAbsenceDocument(absence)], { session: sessionOf(tx) });
  }

  async replace(tx: Tx, absence: Absence, readVersion: number): Promise<void> {
    const { _id, ...state } = toAbsenceDocument(absence);
    const written = await this.absences.updateOne(
      { _id, version: readVersion },
      { $set: state },
      { session: sessionOf(tx) },
    );
    if (written.modifiedCount !== 1) throw stale(_id);
  }

  async remove(tx: Tx, id: string, readVersion: number): Promise<void> {
    const filter = { _id: id, version: readVersion };
    const removed = await this.absences.deleteOne(filter, { session: sessionOf(tx) });
    if (removed.deletedCount !== 1) throw stale(id);
  }
}

function stale(id: string): DomainError {
  const message = `absence ${id} was written meanwhile: read it again`;
  return new DomainError('conflict', 'VERSION.STALE', message);
}
