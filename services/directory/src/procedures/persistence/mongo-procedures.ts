import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { isDuplicateKey, MongoRepository, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Procedure, ProcedureVersion, Saving } from '../domain/procedure.js';
import type { Procedures } from '../ports/procedures.js';
import {
  PROCEDURE_MODEL,
  PROCEDURE_VERSION_MODEL,
  type ProcedureDocument,
  type ProcedureVersionDocument,
} from './procedure.schema.js';

@Injectable()
export class MongoProcedures extends MongoRepository<ProcedureDocument> implements Procedures {
  constructor(
    @InjectModel(PROCEDURE_MODEL) procedures: Model<ProcedureDocument>,
    @InjectModel(PROCEDURE_VERSION_MODEL)
    private readonly versions: Model<ProcedureVersionDocument>,
  ) {
    super(procedures);
  }

  async list(_scope: Scope): Promise<Procedure[]> {
    const found = await this.model.find().lean<ProcedureDocument[]>();
    return found
      .map(procedureOf)
      .sort((a, b) => a.label.localeCompare(b.label, 'fr') || (a.code < b.code ? -1 : 1));
  }

  async byId(scope: Scope, code: string): Promise<Procedure> {
    const found = await this.findDocument(scope, code);
    if (!found) throw unknownProcedure(code);
    return procedureOf(found);
  }

  async versionsOf(_scope: Scope, code: string): Promise<ProcedureVersion[]> {
    const found = await this.versions.find({ code }).lean<ProcedureVersionDocument[]>();
    if (found.length === 0) throw unknownProcedure(code);
    return found.map(({ _id, ...version }) => version).sort((a, b) => b.version - a.version);
  }

  async insert(tx: Tx, procedures: readonly Procedure[], saving: Saving): Promise<void> {
    try {
      await this.model.insertMany(procedures.map(documentOf), { session: sessionOf(tx) });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const codes = procedures.map(({ code }) => code).join(', ');
      throw new DomainError(
        'conflict',
        'PROCEDURE.CODE_TAKEN',
        `the catalogue has ${codes} already: change that one, or take another code`,
      );
    }
    await this.keepVersions(tx, procedures, saving);
  }

  async save(tx: Tx, procedure: Procedure, saving: Saving): Promise<void> {
    await this.replaceDocument(documentOf(procedure), procedure.version - 1, tx);
    await this.keepVersions(tx, [procedure], saving);
  }

  protected sees(): boolean {
    return true;
  }

  private async keepVersions(
    tx: Tx,
    procedures: readonly Procedure[],
    saving: Saving,
  ): Promise<void> {
    const documents = procedures.map((procedure) => ({
      _id: `${procedure.code}:${String(procedure.version)}`,
      ...procedure,
      ...saving,
    }));
    await this.versions.insertMany(documents, { session: sessionOf(tx) });
  }
}

function unknownProcedure(code: string): DomainError {
  return new DomainError('not-found', 'PROCEDURE.NOT_FOUND', `There is no procedure ${code}.`);
}

function procedureOf({ _id, ...state }: ProcedureDocument): Procedure {
  return { code: _id, ...state };
}

function documentOf({ code, ...state }: Procedure): ProcedureDocument {
  return { _id: code, ...state };
}
