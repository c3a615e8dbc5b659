/** Why a person's identity was read. Source: domain-directory §3. */
export const readingPurposes = [
  'search',
  'list',
  'record',
  'case',
  'appointment',
  'household',
  'mandate',
  'link',
  'name-in-text',
  'statistics',
  'export',
  'erasure',
] as const;
export type ReadingPurpose = (typeof readingPurposes)[number];

/** Stands in the place of a person's id once the person is erased: it leads nowhere, and is the same for all. */
export const erasedBeneficiaryId = 'erased';

/** Why a person was erased; `inactive`: nothing happened for as long as the network keeps persons. */
export const erasureReasons = ['asked-by-person', 'entered-by-mistake', 'inactive'] as const;
export type ErasureReason = (typeof erasureReasons)[number];
