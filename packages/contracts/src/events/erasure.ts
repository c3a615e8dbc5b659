import { z } from 'zod';
import { idSchema } from './shapes.js';

/** Which erasure of which person; ids that lead to nothing once it is done. */
export const erasureSchema = z.object({ erasureId: idSchema, beneficiaryId: idSchema });
export type ErasureSaid = z.infer<typeof erasureSchema>;

export const erasureExample: ErasureSaid = { erasureId: 'era-1', beneficiaryId: 'ben-1' };
