import type { CivilDate, WallTime } from '@maillage/kernel';
import type { modelsOf } from './bench-models.builder.js';
import { fillCatalogue } from './catalogue/catalogue-bench.builder.js';
import type { StructureCopyDocument } from './directory-copies/persistence/directory-copies.schema.js';
import { toOpeningDocument } from './openings/persistence/opening.mapper.js';

/** Two houses, three agents, three motives, weekdays 9–12 and 14–17. */
export async function fill(models: ReturnType<typeof modelsOf>): Promise<void> {
  const house = (id: string, name: string): StructureCopyDocument => ({
    _id: id,
    version: 1,
    networkId: 'net-1',
    name,
    commune: 'Valfleury',
    latitude: 46.1,
    longitude: 5.8,
    zone: 'Europe/Paris',
    holidayZone: 'metropole',
    open: true,
    rooms: [],
    stops: [],
  });
  const houses = [house('house-1', 'Maison de Valfleury'), house('house-2', 'Antenne du Val')];
  const staff = ['agent-1', 'agent-2', 'agent-3', 'prescriber-1'];
  await models.structures.insertMany(houses);
  await models.members.insertMany(
    staff.map((id) => ({
      _id: id,
      version: 1,
      displayName: `Nom de ${id}`,
      suspended: false,
      structureIds: id === 'agent-3' ? ['house-2'] : ['house-1'],
    })),
  );
  await fillCatalogue(models, ['house-1', 'house-2']);
  await models.openings.insertMany(
    [
      ['agent-1', 'house-1'],
      ['agent-2', 'house-1'],
      ['agent-3', 'house-2'],
    ].map(([memberId = '', structureId = '']) =>
      toOpeningDocument({
        id: `opening-${memberId}`,
        version: 1,
        networkId: 'net-1',
        structureId,
        memberId,
        motiveCodes: ['papers', 'pension', 'delicate'],
        exceptions: [],
        recurrence: {
          kind: 'weekly',
          firstDay: '2026-02-02' as CivilDate,
          everyWeeks: 1,
          weekdays: [1, 2, 3, 4, 5],
        },
        blocks: [
          { from: '09:00' as WallTime, to: '12:00' as WallTime },
          { from: '14:00' as WallTime, to: '17:00' as WallTime },
        ],
      }),
    ),
  );
}
