import type { ServiceName } from '@maillage/contracts/codes';
import { appointmentsRights } from './appointments.rights.js';
import { directoryRights } from './directory.rights.js';
import { referralsRights } from './referrals.rights.js';
import { reportingRights } from './reporting.rights.js';
import type { Rows } from './row.js';

/** The rights table: every route of every service. */
export const rightsTables: Readonly<Record<ServiceName, Rows>> = {
  directory: directoryRights,
  appointments: appointmentsRights,
  referrals: referralsRights,
  reporting: reportingRights,
};
