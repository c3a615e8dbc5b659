import { z } from 'zod';
import { structureFormats, structureKinds } from '../../codes/index.js';
import { idSchema, weekHoursSchema, zoneSchema } from '../shapes.js';

export const structureStateSchema = z.object({
  id: idSchema,
  /** `id_fs` of the national list. */
  nationalId: z.string().max(20).nullable(),
  networkId: idSchema,
  name: z.string().max(200),
  kind: z.enum(structureKinds),
  format: z.enum(structureFormats),
  department: z.string().max(3),
  communeInsee: z.string().max(5),
  commune: z.string().max(100),
  postcode: z.string().max(5),
  address: z.string().max(300),
  /** WGS 84 degrees. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  zone: zoneSchema,
  hours: weekHoursSchema,
  takesAppointments: z.boolean(),
  /** True once the house is missing from a later national list; it is never deleted. */
  vanished: z.boolean(),
});
export type StructureState = z.infer<typeof structureStateSchema>;

export const structureExample: StructureState = {
  id: 'str-1',
  nationalId: '1',
  networkId: 'net-1',
  name: 'France services de Valfleury',
  kind: 'main',
  format: 'fixed',
  department: '01',
  communeInsee: '01000',
  commune: 'Valfleury',
  postcode: '01000',
  address: '1 place de la Mairie',
  latitude: 46.1,
  longitude: 5.8,
  zone: 'Europe/Paris',
  hours: { 1: [{ from: '09:00', to: '12:00' }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
  takesAppointments: true,
  vanished: false,
};
