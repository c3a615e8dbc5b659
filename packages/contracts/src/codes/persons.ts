/** What a person needs so as to be received well. Source: domain-directory §3. */
export const personNeeds = ['hearing', 'sight', 'mobility', 'guardianship'] as const;
export type PersonNeed = (typeof personNeeds)[number];

/** Languages a person may be received in: ISO 639 codes, `fsl` is French sign language. */
export const personLanguages = [
  'fr',
  'fsl',
  'ar',
  'de',
  'en',
  'es',
  'fa',
  'it',
  'ku',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'so',
  'sq',
  'ta',
  'tr',
  'uk',
  'vi',
  'zh',
] as const;
export type PersonLanguage = (typeof personLanguages)[number];

/** Why the file of a person is opened who was never received in the reader's house. Source: rights table. */
export const openingReasons = [
  'received-today',
  'phone-call',
  'booking',
  'case-follow-up',
  'person-asked',
  'other',
] as const;
export type OpeningReason = (typeof openingReasons)[number];

/** What a service may ask of a person for a reader whose right it has checked. */
export const disclosableFields = [
  'surname',
  'birthName',
  'firstName',
  'birthYear',
  'birthDate',
  'phone',
  'mail',
  'communeInsee',
  'language',
  'needs',
] as const;
export type DisclosableField = (typeof disclosableFields)[number];
