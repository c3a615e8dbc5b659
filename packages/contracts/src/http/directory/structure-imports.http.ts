import { z } from 'zod';
import { pageOf, pageQuery } from '../list.js';

/** `reviewed`: read, nothing written; `applying`: a job writes; `failed`: it gave up, and may be asked again. */
export const importStatuses = ['reviewed', 'applying', 'applied', 'failed'] as const;

/** What a line of the review tells. */
export const reviewKinds = [
  'created',
  'changed',
  'hand-edited',
  'vanished',
  'odd-hours',
  'refused',
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** Bytes of a list: the published one holds about 1.3 million. */
export const largestListBytes = 8 * 1024 * 1024;

export const structureImportResource = z
  .object({
    id: z.string(),
    fileName: z.string(),
    uploadedAt: z.iso.datetime(),
    status: z.enum(importStatuses),
    lines: z.int(),
    unchanged: z.int(),
    networksCreated: z.int(),
    /** Lines of the review by kind. */
    counts: z.record(z.enum(reviewKinds), z.int()),
    /** Structures written by the job, out of how many. */
    progress: z.object({ written: z.int(), toWrite: z.int() }),
    appliedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'StructureImport' });
export type StructureImportResource = z.infer<typeof structureImportResource>;
export const structureImportPage = pageOf(structureImportResource);

export const reviewLine = z
  .object({
    id: z.string(),
    kind: z.enum(reviewKinds),
    /** Line of the file, the heading being line 1, for what concerns a line. */
    line: z.int().nullable().optional(),
    nationalId: z.string(),
    name: z.string(),
    department: z.string(),
    /** The field that changes, the day whose hours are odd, the column that is refused. */
    field: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** Code of the fault of the hours, or of the refusal. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'StructureReviewLine' });
export type ReviewLineResource = z.infer<typeof reviewLine>;
export const reviewLinePage = pageOf(reviewLine);
export const reviewLinesQuery = pageQuery.extend({
  'filter[kind]': z.enum(reviewKinds).optional(),
});
export const newImportQuery = z.strictObject({
  /** How the file is called, for the list of imports. */
  fileName: z.string().trim().min(1).max(200).default('liste.csv'),
});
