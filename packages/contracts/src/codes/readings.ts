/** Why a person's identity was read. Source: domain-directory §3. */
export const readingPurposes = [
  'search',
  'list',
  'record',
  'case',
  'appointment',
  'export',
  'erasure',
] as const;
export type ReadingPurpose = (typeof readingPurposes)[number];
