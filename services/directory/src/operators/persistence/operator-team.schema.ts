import { Schema } from 'mongoose';
import type { OperatorTeam } from '../domain/operator-team.js';

export interface OperatorTeamDocument extends Omit<OperatorTeam, 'id'> {
  readonly _id: string;
  /** Mailbox of the team; never part of its public state. */
  readonly mail: string | null;
}

export const OPERATOR_TEAM_MODEL = 'OperatorTeam';

export const operatorTeamSchema = new Schema(
  {
    _id: { type: String, required: true },
    operatorCode: { type: String, required: true },
    name: { type: String, required: true },
    departments: { type: [String], required: true },
    zone: { type: String, required: true },
    holidayDepartment: { type: String, required: true },
    publicNote: { type: String, default: '' },
    mail: { type: String, default: null },
    version: { type: Number, required: true },
  },
  { collection: 'operator_teams', versionKey: false },
);
operatorTeamSchema.index({ departments: 1 });
