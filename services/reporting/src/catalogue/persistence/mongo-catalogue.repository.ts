import { MongoCopies, type CopyDocument } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { OperatorCopy, Operators, ProcedureCopy, Procedures } from '../ports/catalogue.js';
import { OPERATOR_MODEL, PROCEDURE_MODEL } from './catalogue.schema.js';

@Injectable()
export class MongoOperators extends MongoCopies<OperatorCopy> implements Operators {
  constructor(@InjectModel(OPERATOR_MODEL) copies: Model<CopyDocument<OperatorCopy>>) {
    super(copies);
  }

  async insertAll(operators: readonly OperatorCopy[]): Promise<void> {
    for (const { id, ...copy } of operators) {
      await this.copies.updateOne({ _id: id }, { $set: copy }, { upsert: true });
    }
  }
}

@Injectable()
export class MongoProcedures extends MongoCopies<ProcedureCopy> implements Procedures {
  constructor(@InjectModel(PROCEDURE_MODEL) copies: Model<CopyDocument<ProcedureCopy>>) {
    super(copies);
  }

  async insertAll(procedures: readonly ProcedureCopy[]): Promise<void> {
    for (const { id, ...copy } of procedures) {
      await this.copies.updateOne({ _id: id }, { $set: copy }, { upsert: true });
    }
  }
}
