import { civilDateOf } from '@maillage/calendar';
import { demoNetwork } from '@maillage/demo-network';
import { DomainError, type Clock } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { KeyRing } from '@maillage/vault';
import { Inject, Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { seal } from '../beneficiaries/persistence/beneficiary-seal.js';
import {
  BENEFICIARY_MODEL,
  type BeneficiaryDocument,
} from '../beneficiaries/persistence/beneficiary.schema.js';

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(100);

/** A line of the file. */
const invented = z.strictObject({
  id,
  structureId: id,
  surname: name,
  firstName: name,
  birthYear: z.int().min(1900).max(2100).nullable(),
});
type Invented = z.infer<typeof invented>;

/** Sealed persons are large: half of each is hashes. */
const BATCH = 500;

/** Adds invented persons to the demonstration network in bulk, to see and measure it at the size of a real one. */
@Injectable()
export class LoadPersons {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly ring: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param lines JSON, a person each: `id`, `structureId`, `surname`, `firstName`, `birthYear`.
   * @returns how many were written. Nobody looks for duplicates.
   * @throws DomainError invalid `DEMO.OFF_SCHEMA` with the line; nothing is written then.
   */
  async run(lines: readonly string[]): Promise<number> {
    const read = lines.map((line, index) => personOf(line, index + 1));
    const today = civilDateOf(this.clock.now(), demoNetwork.zone);
    for (let from = 0; from < read.length; from += BATCH) {
      const documents = read
        .slice(from, from + BATCH)
        .map((each) => ({ ...this.sealed(each), lastActivityDay: today }));
      await this.documents.insertMany(documents);
    }
    return read.length;
  }

  /** Past mongoose: what was just made need not be looked at again, hash by hash. */
  private get documents() {
    const { name } = this.connection.model(BENEFICIARY_MODEL).collection;
    return this.connection.collection<BeneficiaryDocument>(name);
  }

  private sealed({ structureId, ...person }: Invented): BeneficiaryDocument {
    return seal(this.ring, {
      ...person,
      ...{ birthName: null, birthDate: null, phone: null, phoneIsMobile: false, mail: null },
      ...{ communeInsee: null, language: null, needs: [], note: null },
      networkId: demoNetwork.id,
      structureIds: [structureId],
      createdBy: 'demonstration',
      possibleDuplicateOf: [],
      version: 1,
    });
  }
}

function personOf(line: string, number: number): Invented {
  try {
    return invented.parse(JSON.parse(line));
  } catch {
    throw new DomainError(
      'invalid',
      'DEMO.OFF_SCHEMA',
      `Line ${String(number)} is no invented person: write {"id", "structureId", "surname", "firstName", "birthYear"} as JSON.`,
    );
  }
}
