/** What a network decides for its houses, within bounds. */
export interface NetworkSettings {
  /** Hours before an appointment at which the person is reminded, longest first. */
  readonly reminderDelaysHours: readonly number[];
  /** When nobody who is helped is written to, on the network's wall clock; it may run over midnight. `null`: never quiet. */
  readonly quietHours: { readonly from: string; readonly to: string } | null;
  /** Day of the month after a quarter on which its figures are closed. */
  readonly quarterClosingDay: number;
  /** Cells of published figures under this count are hidden. */
  readonly suppressionK: number;
  /** Months without activity after which a person's record is erased. */
  readonly retentionMonths: number;
}

/** A sentence shown to the members of a network. */
export interface NetworkBanner {
  readonly text: string;
  /** Last civil day it is shown on the network's clock; `null`: until it is taken away. */
  readonly until: string | null;
}

/**
 * Bounds of the settings. Reminders: domain-appointments §6 (a week is as far as agendas of houses are known to people).
 * Closing: every month has a 28th. Suppression: at least 5, domain-directory §1. Retention: two years at most without
 * contact, as the CNIL's reference for social support asks; six months at least, so that a running case is not erased.
 */
export const networkSettingsBounds = {
  reminders: { min: 1, max: 5 },
  reminderHours: { min: 1, max: 168 },
  quarterClosingDay: { min: 1, max: 28 },
  suppressionK: { min: 5, max: 50 },
  retentionMonths: { min: 6, max: 24 },
  bannerLength: 280,
} as const;

/** What a network has until somebody decides otherwise. */
export const defaultNetworkSettings: NetworkSettings = {
  reminderDelaysHours: [48],
  quietHours: { from: '20:00', to: '08:00' },
  quarterClosingDay: 15,
  suppressionK: 5,
  retentionMonths: 24,
};
