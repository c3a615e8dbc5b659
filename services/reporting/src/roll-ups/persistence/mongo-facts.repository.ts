import type { Tx } from '@maillage/kernel';
import { isDuplicateKey, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { CountedSource, StructureQuarter } from '../ports/counted-source.js';
import type { Fact, FactKind, Facts } from '../ports/facts.js';
import { documentOfFact, factId, factOf, placeOfTouchedKey, touchedKey } from './fact.mapper.js';
import { FACT_MODEL, type FactDocument } from './fact.schema.js';

const bulkSize = 2000;

@Injectable()
export class MongoFacts implements Facts, CountedSource {
  constructor(@InjectModel(FACT_MODEL) private readonly facts: Model<FactDocument>) {}

  async find(tx: Tx, kind: FactKind, id: string): Promise<Fact | undefined> {
    const session = sessionOf(tx);
    const found = await this.facts
      .findOne({ _id: factId(kind, id) }, null, { session })
      .lean<FactDocument>();
    return found ? factOf(found) : undefined;
  }

  async save(tx: Tx, fact: Fact): Promise<void> {
    const { _id, ...document } = documentOfFact(fact);
    await this.documents.replaceOne({ _id }, document, {
      upsert: true,
      session: sessionOf(tx),
    });
  }

  async insertAll(facts: readonly Fact[]): Promise<void> {
    for (let from = 0; from < facts.length; from += bulkSize) {
      const batch = facts.slice(from, from + bulkSize).map(documentOfFact);
      await this.documents.insertMany(batch, { ordered: false }).catch(unlessThere);
    }
  }

  async structureQuarters(networkId: string | undefined): Promise<StructureQuarter[]> {
    const filter = networkId === undefined ? {} : { networkId };
    const touched = await this.facts.distinct('touched', filter);
    return touched.map((key) => placeOfTouchedKey(String(key)));
  }

  async contributionsOf(tx: Tx, place: StructureQuarter): Promise<Fact[]> {
    const session = sessionOf(tx);
    const found = await this.facts
      .find({ touched: touchedKey(place) }, null, { session })
      .lean<FactDocument[]>();
    return found.map(factOf);
  }
  /** Past mongoose: what the mapper made is written as it is. */
  private get documents() {
    return this.facts.db.collection<FactDocument>(this.facts.collection.name);
  }
}

function unlessThere(error: unknown): void {
  if (!isDuplicateKey(error)) throw error;
}
