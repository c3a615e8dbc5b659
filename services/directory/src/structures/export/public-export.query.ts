import { createHash } from 'node:crypto';
import type { SchemaLieuMediationNumerique } from '@gouvfr-anct/lieux-de-mediation-numerique';
import type { Clock } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { STRUCTURES, type Structures } from '../ports/structures.js';
import { csvOf } from './csv.js';
import { inNationalSchema } from './national-schema.js';

export interface Exported {
  readonly rows: readonly SchemaLieuMediationNumerique[];
  readonly json: string;
  readonly csv: string;
  /** Hash of what the rows say. */
  readonly tag: string;
}

const keptMs = 60_000;

/**
 * The houses that anybody may read, in the national schema; made anew once a minute at most. Those that the national
 * list no longer names are left out, and the demonstration network is, unless nothing else is held: then the source
 * of every row says that it is invented.
 */
@Injectable()
export class PublicExport {
  private kept: { readonly until: number; readonly exported: Promise<Exported> } | undefined;

  constructor(
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async current(): Promise<Exported> {
    const now = this.clock.now().getTime();
    if (this.kept && this.kept.until > now) return this.kept.exported;
    const exported = this.make();
    this.kept = { until: now + keptMs, exported };
    // A failure is not kept: the next who asks tries again.
    exported.catch(() => (this.kept = undefined));
    return exported;
  }

  private async make(): Promise<Exported> {
    const scope = scopeOfService('directory');
    const networks = await this.networks.list(scope);
    const housesOf = async (demonstration: boolean) => {
      const chosen = networks.filter((network) => network.demonstration === demonstration);
      const found = [];
      for (const { id } of chosen) found.push(...(await this.structures.ofNetwork(scope, id)));
      return found.filter(({ vanished }) => !vanished);
    };
    const real = await housesOf(false);
    const houses = real.length > 0 ? real : await housesOf(true);
    const source = real.length > 0 ? 'Maillage' : 'Maillage (démonstration, données inventées)';
    const names = new Map(houses.map(({ id, name }) => [id, name]));
    const rows = houses.map((house) =>
      inNationalSchema(house, { parent: names.get(house.mainStructureId ?? '') ?? null, source }),
    );
    const json = JSON.stringify(rows);
    const tag = createHash('sha256').update(json).digest('base64url').slice(0, 27);
    return { rows, json, csv: csvOf(rows), tag };
  }
}
