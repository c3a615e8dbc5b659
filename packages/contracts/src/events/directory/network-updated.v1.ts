import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { networkExample, networkStateSchema } from './network-state.js';

export const networkUpdatedV1 = defineEvent(
  'directory.network.updated.v1',
  'A network changed.',
  z.object({ network: networkStateSchema }),
  { network: networkExample },
);
