import { usualIdentityFields } from '@maillage/contracts/codes';
import { Schema } from 'mongoose';
import type { OperatorTeam } from '../domain/operator-team.js';

export interface OperatorTeamDocument extends Omit<OperatorTeam, 'id'> {
  readonly _id: string;
}

/** As it may be found: a team from before teams could end, or were cared for by themselves, lacks some. */
export type StoredOperatorTeam = Omit<
  OperatorTeamDocument,
  'active' | 'mailbox' | 'hours' | 'identityFields' | 'publicNote'
> &
  Partial<OperatorTeamDocument> & { readonly mail?: string | null };

export const OPERATOR_TEAM_MODEL = 'OperatorTeam';

export const operatorTeamSchema = new Schema(
  {
    _id: { type: String, required: true },
    operatorCode: { type: String, required: true },
    name: { type: String, required: true },
    departments: { type: [String], required: true },
    zone: { type: String, required: true },
    holidayDepartment: { type: String, required: true },
    mailbox: { type: String, default: null },
    hours: { type: Schema.Types.Mixed, default: null },
    identityFields: { type: [String], default: [...usualIdentityFields] },
    publicNote: { type: String, default: '' },
    active: { type: Boolean, default: true },
    version: { type: Number, required: true },
  },
  { collection: 'operator_teams', versionKey: false },
);
operatorTeamSchema.index({ departments: 1 });
