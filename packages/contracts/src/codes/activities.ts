/** 11 administrative themes, then 18 digital ones. Source: La Coop de la médiation numérique. */
export const administrativeThemes = [
  'papers-elections-citizenship',
  'family-schooling',
  'social-health',
  'work-training-business',
  'housing',
  'transport-mobility',
  'money-taxes',
  'justice',
  'foreigners-europe',
  'leisure-sport-culture',
  'associations',
] as const;
export type AdministrativeTheme = (typeof administrativeThemes)[number];
export const digitalThemes = [
  'digital-assessment',
  'equipment',
  'maintenance',
  'content',
  'browsing',
  'email',
  'office-software',
  'social-networks',
  'online-health',
  'banking-shopping',
  'supporting-a-professional',
  'finding-work-online',
  'security',
  'parenting',
  'schooling-online',
  'creating',
  'digital-culture',
  'artificial-intelligence',
] as const;
export const themes = [...administrativeThemes, ...digitalThemes] as const;
export type Theme = (typeof themes)[number];

export const supportLevels = ['first-information', 'procedure-support', 'orientation'] as const;
export type SupportLevel = (typeof supportLevels)[number];

export const activityKinds = ['request', 'individual-support', 'workshop'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityOutcomes = [
  'solved-on-the-spot',
  'solved-after-follow-up',
  'redirected',
  'waiting-for-operator',
  'abandoned',
  'unknown',
] as const;
export type ActivityOutcome = (typeof activityOutcomes)[number];

export const ageBands = [
  '<12',
  '12-17',
  '18-24',
  '25-39',
  '40-59',
  '60-69',
  '70+',
  'unknown',
] as const;
export type AgeBand = (typeof ageBands)[number];

export const activityStatuses = ['to-confirm', 'confirmed', 'dismissed'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** Presets offered by the console, in minutes. */
export const durationPresets = [15, 30, 45, 60, 90, 120] as const;
