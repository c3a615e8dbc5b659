import { z } from 'zod';
import { roomKinds, stopRhythms, structureFormats, structureKinds } from '../../codes/index.js';
import { idSchema, wallTimeSchema, weekHoursSchema, zoneSchema } from '../shapes.js';

export const roomStateSchema = z.object({
  id: idSchema,
  name: z.string().max(100),
  kind: z.enum(roomKinds),
  /** Persons at once. */
  capacity: z.int(),
  /** With a wheelchair. */
  accessible: z.boolean(),
});

/** Where a house that travels regularly is, on the wall clock of its zone. */
export const stopStateSchema = z.object({
  id: idSchema,
  place: z.string().max(200),
  /** ISO: 1 = Monday. */
  weekday: z.int().min(1).max(7),
  rhythm: z.enum(stopRhythms),
  from: wallTimeSchema,
  to: wallTimeSchema,
});

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
  rooms: z.array(roomStateSchema).max(30).optional(),
  stops: z.array(stopStateSchema).max(60).optional(),
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
  rooms: [{ id: 'room-1', name: 'Bureau 1', kind: 'office', capacity: 3, accessible: true }],
  stops: [],
};
