import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { networkExample, networkStateSchema } from './network-state.js';

export const networkRegisteredV1 = defineEvent(
  'directory.network.registered.v1',
  'A network is known for the first time.',
  z.object({ network: networkStateSchema }),
  { network: networkExample },
);
