import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { MongoRepository, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Operator } from '../domain/operator.js';
import type { Operators } from '../ports/operators.js';
import { OPERATOR_MODEL, type OperatorDocument } from './operator.schema.js';

@Injectable()
export class MongoOperators extends MongoRepository<OperatorDocument> implements Operators {
  constructor(@InjectModel(OPERATOR_MODEL) operators: Model<OperatorDocument>) {
    super(operators);
  }

  async list(_scope: Scope): Promise<Operator[]> {
    const found = await this.model.find().lean<OperatorDocument[]>();
    return found
      .map(operatorOf)
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
  }

  async byId(scope: Scope, code: string): Promise<Operator> {
    const found = await this.findDocument(scope, code);
    if (!found) {
      throw new DomainError('not-found', 'OPERATOR.UNKNOWN', `There is no operator ${code}.`);
    }
    return operatorOf(found);
  }

  async insert(tx: Tx, operators: readonly Operator[]): Promise<void> {
    await this.model.insertMany(operators.map(documentOf), { session: sessionOf(tx) });
  }

  save(tx: Tx, operator: Operator): Promise<void> {
    return this.replaceDocument(documentOf(operator), operator.version - 1, tx);
  }

  protected sees(): boolean {
    return true;
  }
}

const sortKey = ({ validFrom, label }: Operator): string => `${validFrom} ${label}`;

function operatorOf({ _id, ...state }: OperatorDocument): Operator {
  return { code: _id, ...state };
}

function documentOf({ code, ...state }: Operator): OperatorDocument {
  return { _id: code, ...state };
}
