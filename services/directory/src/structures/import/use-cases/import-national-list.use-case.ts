import { createHash } from 'node:crypto';
import type { Clock, IdSource, Outbox, Tx, UnitOfWork } from '@maillage/kernel';
import { CLOCK, IDS, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { networkOfDepartment } from '../domain/network-of-department.js';
import { DEPARTMENT_NETWORKS, type DepartmentNetworks } from '../../../networks/ports/networks.js';
import { PLACE_GRANTS, type PlaceGrants } from '../../../members/ports/place-grants.js';
import { HOUSE_CLIENTS, type HouseClients } from '../../../api-clients/ports/house-clients.js';
import { structureEvent } from '../../domain/structure-events.js';
import { noDetails } from '../../domain/structure.js';
import { planImport, type ImportPlan } from '../domain/import-plan.js';
import { countsByDepartment, countsOf, type ImportReport } from '../domain/import-report.js';
import { reviewOf, updatedHouse, type HeldHouse } from '../domain/import-review.js';
import type { ListedStructure, ListLine } from '../domain/national-list.js';
import { readList } from '../domain/read-list.js';
import {
  LISTED_STRUCTURES,
  type ListedRecord,
  type ListedStructures,
} from '../ports/listed-structures.js';

/** Structures of one transaction: an embedded server's cache must hold all that a transaction writes, index entries too. */
const BATCH = 50;

export interface ImportOptions {
  readonly dryRun: boolean;
  /** Told after each batch, with how many structures are written out of how many. */
  readonly onProgress?: (written: number, toWrite: number) => Promise<void> | void;
}

/**
 * Brings the national list in: new houses, changed ones, and a mark on those it no longer names. What a person has
 * edited is kept. The same list again changes nothing. An import that was interrupted is finished by running it again.
 */
@Injectable()
export class ImportNationalList {
  constructor(
    @Inject(LISTED_STRUCTURES) private readonly structures: ListedStructures,
    @Inject(DEPARTMENT_NETWORKS) private readonly networks: DepartmentNetworks,
    @Inject(PLACE_GRANTS) private readonly grants: PlaceGrants,
    @Inject(HOUSE_CLIENTS) private readonly clients: HouseClients,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(lines: readonly ListLine[], options: ImportOptions): Promise<ImportReport> {
    const list = readList(lines, hashOf);
    const unreadable = new Set(list.refused.map(({ nationalId }) => nationalId));
    const plan = planImport(list.structures, await this.structures.held(), unreadable);
    const touched = [...plan.updated.map(({ held }) => held), ...plan.vanished];
    const held = await this.structures.whole(touched.map(({ id }) => id));
    const missing = await this.missingDepartments(plan);
    if (!options.dryRun) {
      const networkIds = await this.registerNetworks(missing);
      await this.apply(plan, held, networkIds, options.onProgress);
    }
    return {
      dryRun: options.dryRun,
      lines: lines.length,
      ...countsOf(plan),
      networksCreated: missing.length,
      networks: countsByDepartment(plan),
      review: reviewOf(list, plan, held),
      oddHours: list.oddHours,
      refused: list.refused,
    };
  }

  private async missingDepartments(plan: ImportPlan): Promise<string[]> {
    const known = await this.networks.byDepartment();
    const named = new Set([
      ...plan.created.map(({ structure }) => structure.department),
      ...plan.updated.map(({ next }) => next.structure.department),
    ]);
    return [...named].filter((department) => !known.has(department)).sort();
  }

  private async registerNetworks(missing: readonly string[]): Promise<Map<string, string>> {
    if (missing.length > 0) {
      await this.unitOfWork.run((tx) =>
        this.networks.register(tx, missing.map(networkOfDepartment)),
      );
    }
    const all = await this.networks.byDepartment();
    return new Map([...all].map(([department, network]) => [department, network.id]));
  }

  private async apply(
    plan: ImportPlan,
    held: ReadonlyMap<string, HeldHouse>,
    networkIds: ReadonlyMap<string, string>,
    onProgress: ImportOptions['onProgress'],
  ): Promise<void> {
    const toWrite = plan.created.length + plan.updated.length + plan.vanished.length;
    let written = 0;
    const inBatches = async <T>(
      items: readonly T[],
      write: (tx: Tx, batch: readonly T[]) => Promise<void>,
    ) => {
      for (let start = 0; start < items.length; start += BATCH) {
        const batch = items.slice(start, start + BATCH);
        await this.unitOfWork.run((tx) => write(tx, batch));
        written += batch.length;
        await onProgress?.(written, toWrite);
      }
    };
    const now = this.clock.now();
    const networkOf = ({ department }: ListedStructure) => networkIds.get(department) ?? '';
    const created = plan.created.map(({ contentHash, structure }): ListedRecord => ({
      contentHash,
      structure: {
        id: this.ids.next(),
        ...noDetails,
        ...structure,
        networkId: networkOf(structure),
        vanished: false,
        freshness: { at: now.toISOString(), by: 'import' },
        version: 1,
      },
    }));
    const updated = plan.updated.flatMap(({ held: { id }, next }): ListedRecord[] => {
      const house = held.get(id);
      if (!house) return [];
      const { contentHash, structure } = next;
      const record = updatedHouse(house, structure, networkOf(structure), now);
      return [{ contentHash, structure: record }];
    });

    await inBatches(created, async (tx, batch) => {
      await this.structures.insert(tx, batch);
      await this.outbox.append(
        tx,
        batch.map(({ structure }) => structureEvent('registered', structure)),
      );
    });
    await inBatches(updated, async (tx, batch) => {
      await this.structures.replace(tx, batch);
      // The list has moved a house to another department: who works there now works in that network, and so do the programs.
      for (const { structure } of batch) {
        if (held.get(structure.id)?.structure.networkId === structure.networkId) continue;
        const place = { scope: 'structure', scopeId: structure.id } as const;
        await this.grants.follow(tx, place, [structure.networkId]);
        await this.clients.follow(tx, structure.id, structure.networkId);
      }
      await this.outbox.append(
        tx,
        batch.map(({ structure }) => structureEvent('updated', structure)),
      );
    });
    await inBatches(plan.vanished, async (tx, batch) => {
      const marked = await this.structures.markVanished(tx, batch);
      await this.outbox.append(
        tx,
        marked.map((structure) => structureEvent('updated', structure)),
      );
    });
  }
}

function hashOf(structure: ListedStructure): string {
  return createHash('sha256').update(JSON.stringify(structure)).digest('hex');
}
