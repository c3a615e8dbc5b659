import { z } from 'zod';
import {
  roomKinds,
  stopRhythms,
  structureCarriers,
  structureFormats,
  structureKinds,
  structureOrigins,
} from '../../codes/index.js';
import {
  structureStateSchema,
  wallTimeSchema,
  weekHoursSchema,
  zoneSchema,
} from '../../events/index.js';
import { latitudeLongitude, pageOf, pageQuery } from '../list.js';

const id = z.string().min(1).max(64);

export const roomResource = z.object({
  id,
  name: z.string().trim().min(1).max(100),
  kind: z.enum(roomKinds),
  /** Persons at once. */
  capacity: z.int().min(1).max(500),
  /** With a wheelchair. */
  accessible: z.boolean(),
});
export type RoomResource = z.infer<typeof roomResource>;

export const stopResource = z.object({
  id,
  place: z.string().trim().min(1).max(200),
  /** ISO: 1 = Monday. */
  weekday: z.int().min(1).max(7),
  rhythm: z.enum(stopRhythms),
  from: wallTimeSchema,
  to: wallTimeSchema,
});
export type StopResource = z.infer<typeof stopResource>;

const details = {
  /** The house an antenna belongs to. */
  mainStructureId: id.nullable(),
  carrier: z.enum(structureCarriers).nullable(),
  /** Names of the EPCI or other groups. */
  groups: z.array(z.string().trim().min(1).max(200)).max(10),
  rural: z.boolean(),
  priorityArea: z.boolean(),
  labelledOn: z.iso.date().nullable(),
  comment: z.string().trim().max(1000).nullable(),
};

export const structureResource = structureStateSchema
  .extend({
    ...details,
    phone: z.string().nullable(),
    mail: z.string().nullable(),
    rooms: z.array(roomResource),
    stops: z.array(stopResource),
    /** When the record was last changed, and by what; `at` is null when nobody noted it. */
    freshness: z.object({ at: z.iso.datetime().nullable(), by: z.enum(structureOrigins) }),
    version: z.int(),
    /** Only in a list asked for by distance. */
    distanceKm: z.number().optional(),
  })
  .meta({ id: 'Structure' });
export type StructureResource = z.infer<typeof structureResource>;
export const structurePage = pageOf(structureResource);

/** `q` matches the beginning of any word of name, commune or postcode, accents and case ignored. */
export const structuresQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64).optional(),
  'filter[q]': z.string().min(2).max(80).optional(),
  /** Antennas of this house. */
  'filter[mainStructureId]': id.optional(),
  /** `latitude,longitude` in WGS 84 degrees: the nearest first, within 100 km. */
  'filter[near]': latitudeLongitude.optional(),
});

/** The houses of a map: as much as is drawn and named. */
export const structurePoint = z
  .object({
    id: z.string(),
    name: z.string(),
    commune: z.string(),
    postcode: z.string(),
    format: z.enum(structureFormats),
    kind: z.enum(structureKinds),
    latitude: z.number(),
    longitude: z.number(),
  })
  .meta({ id: 'StructurePoint' });
export type StructurePoint = z.infer<typeof structurePoint>;
export const structurePoints = z.object({
  data: z.array(structurePoint),
  /** Houses whose place is not known, so that they stand in the table only. */
  withoutPlace: z.int(),
});
export const structurePointsQuery = z.strictObject({
  'filter[networkId]': z.string().max(64).optional(),
});

const newRoom = roomResource
  .omit({ id: true })
  .extend({ id: id.optional(), kind: z.enum(roomKinds).default('office') })
  .strict();
const newStop = stopResource.omit({ id: true }).extend({ id: id.optional() }).strict();

const editable = {
  name: z.string().trim().min(2).max(200),
  kind: z.enum(structureKinds),
  format: z.enum(structureFormats),
  address: z.string().trim().max(300),
  communeInsee: z.string().regex(/^[0-9AB]{5}$/),
  commune: z.string().trim().min(1).max(100),
  postcode: z.string().regex(/^\d{5}$/),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  zone: zoneSchema,
  takesAppointments: z.boolean(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d .()-]{3,29}$/)
    .nullable(),
  mail: z.email().max(254).nullable(),
  ...details,
  hours: weekHoursSchema,
  rooms: z.array(newRoom).max(30),
  stops: z.array(newStop).max(60),
};

/** Absent: unchanged. A structure manager changes hours, rooms and stops only. */
export const structureChange = z.strictObject(editable).partial().meta({ id: 'StructureChange' });
export type StructureChange = z.infer<typeof structureChange>;

const { name, kind, format, communeInsee, commune, postcode } = editable;
/** What is not said is empty, unknown or no; the department and the zone follow the commune. */
export const newStructure = z
  .strictObject(editable)
  .partial()
  .extend({
    networkId: id,
    name,
    kind,
    format,
    communeInsee,
    commune,
    postcode,
  })
  .meta({ id: 'NewStructure' });
export type NewStructure = z.infer<typeof newStructure>;
