import { z } from 'zod';
import { defaultNetworkSettings, networkSettingsBounds as bounds } from '../../codes/index.js';
import { idSchema, wallTimeSchema, zoneSchema } from '../shapes.js';

const between = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.int().min(min).max(max);

/** Meaning, bounds and their sources: `NetworkSettings` and `networkSettingsBounds` in codes. */
export const networkSettingsSchema = z.strictObject({
  reminderDelaysHours: z
    .array(between(bounds.reminderHours))
    .min(bounds.reminders.min)
    .max(bounds.reminders.max),
  quietHours: z.strictObject({ from: wallTimeSchema, to: wallTimeSchema }).nullable(),
  quarterClosingDay: between(bounds.quarterClosingDay),
  suppressionK: between(bounds.suppressionK),
  retentionMonths: between(bounds.retentionMonths),
});

export const networkStateSchema = z.object({
  id: idSchema,
  name: z.string().max(200),
  /** INSEE codes of its departments. */
  departments: z.array(z.string().max(3)).max(20),
  zone: zoneSchema,
  /** Invented for demonstration: shown as such everywhere. */
  demonstration: z.boolean(),
  /** Absent from what was said before networks had settings. */
  settings: networkSettingsSchema.default({
    ...defaultNetworkSettings,
    reminderDelaysHours: [...defaultNetworkSettings.reminderDelaysHours],
  }),
});
export type NetworkState = z.infer<typeof networkStateSchema>;

export const networkExample: NetworkState = {
  id: 'net-1',
  name: 'Réseau de démonstration',
  departments: ['01'],
  zone: 'Europe/Paris',
  demonstration: true,
  settings: {
    reminderDelaysHours: [48, 24],
    quietHours: { from: '20:00', to: '08:00' },
    quarterClosingDay: 15,
    suppressionK: 5,
    retentionMonths: 24,
  },
};
