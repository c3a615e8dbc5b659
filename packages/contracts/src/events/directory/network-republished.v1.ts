import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { networkExample, networkStateSchema } from './network-state.js';

export const networkRepublishedV1 = defineEvent(
  'directory.network.republished.v1',
  'A network is said again, unchanged, to fill a local copy.',
  z.object({ network: networkStateSchema }),
  { network: networkExample },
);
