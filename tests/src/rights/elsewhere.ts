import type { ServiceName } from '@maillage/contracts/codes';
import mongoose from 'mongoose';
import { inDatabase } from '../database.js';
import { testProduct } from '../test-product.js';
import { elsewhere, here } from './callers.js';

const { EJSON } = mongoose.mongo.BSON;

type Kind = 'network' | 'structure' | 'team' | 'member';

/** Where a service keeps networks, structures, teams and members. */
const kept: Readonly<Record<ServiceName, Readonly<Partial<Record<Kind, string>>>>> = {
  directory: {
    network: 'networks',
    structure: 'structures',
    team: 'operator_teams',
    member: 'members',
  },
  appointments: { structure: 'structure_copies', member: 'member_copies' },
  referrals: {
    structure: 'structure_copies',
    team: 'operator_team_copies',
    member: 'member_copies',
  },
  reporting: { structure: 'structures' },
};

const ids: Readonly<Record<Kind, readonly [here: string, elsewhere: string]>> = {
  network: [here.networkId, elsewhere.networkId],
  structure: [here.structureId, elsewhere.structureId],
  team: [here.teamId, elsewhere.teamId],
  member: [here.authorId, elsewhere.memberId],
};

interface Place {
  readonly _id: string;
  readonly [more: string]: unknown;
}

/** Puts a second, invented network with a house, a team and a member into every service: the same as those here. */
export function settleElsewhere(): Promise<void> {
  return inEveryPlace(async (copy) => copy());
}

/** Takes it out again, for the tests that come after. */
export function leaveElsewhere(): Promise<void> {
  return inEveryPlace(async (_, remove) => remove());
}

async function inEveryPlace(
  work: (copy: () => Promise<void>, remove: () => Promise<void>) => Promise<void>,
): Promise<void> {
  for (const [service, places] of Object.entries(kept)) {
    await inDatabase(testProduct.mongoUrlOf(service as ServiceName), async (connection) => {
      for (const [kind, name] of Object.entries(places)) {
        const [from, to] = ids[kind as Kind];
        const collection = connection.collection<Place>(name);
        const remove = async (): Promise<void> => {
          await collection.deleteOne({ _id: to });
        };
        const copy = async (): Promise<void> => {
          const found = await collection.findOne({ _id: from });
          if (!found) throw new Error(`${service} has no ${kind} ${from} in ${name}`);
          await remove();
          await collection.insertOne(movedElsewhere(found));
        };
        await work(copy, remove);
      }
    });
  }
}

/** The same document under the ids of elsewhere; its unique mail too. */
function movedElsewhere(document: Place): Place {
  let text = EJSON.stringify(document);
  for (const [from, to] of Object.values(ids)) text = text.replaceAll(from, to);
  text = text.replaceAll('camille.aubry@', 'rights.elsewhere@');
  return EJSON.parse(text) as Place;
}
