import { z } from 'zod';
import { idSchema, zoneSchema } from '../shapes.js';

export const networkStateSchema = z.object({
  id: idSchema,
  name: z.string().max(200),
  /** INSEE codes of its departments. */
  departments: z.array(z.string().max(3)).max(20),
  zone: zoneSchema,
  /** Invented for demonstration: shown as such everywhere. */
  demonstration: z.boolean(),
});
export type NetworkState = z.infer<typeof networkStateSchema>;

export const networkExample: NetworkState = {
  id: 'net-1',
  name: 'Réseau de démonstration',
  departments: ['01'],
  zone: 'Europe/Paris',
  demonstration: true,
};
