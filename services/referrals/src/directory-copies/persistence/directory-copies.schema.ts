import type { CopyDocument } from '@maillage/service-kit';
import mongoose from 'mongoose';
import type { MemberCopy, OperatorTeamCopy, StructureCopy } from '../domain/copies.js';

export const STRUCTURE_COPY = 'StructureCopy';
export const OPERATOR_TEAM_COPY = 'OperatorTeamCopy';
export const MEMBER_COPY = 'MemberCopy';

const text = { type: String, required: true } as const;
const whole = { type: Number, required: true } as const;

export const structureCopySchema = new mongoose.Schema<CopyDocument<StructureCopy>>(
  { _id: text, version: whole, networkId: text, name: text, department: text, zone: text },
  { collection: 'structure_copies', versionKey: false },
);

export const operatorTeamCopySchema = new mongoose.Schema<CopyDocument<OperatorTeamCopy>>(
  {
    _id: text,
    version: whole,
    operatorCode: text,
    name: text,
    departments: { type: [String], required: true },
    zone: text,
    holidayZone: text,
  },
  { collection: 'operator_team_copies', versionKey: false },
);

export const memberCopySchema = new mongoose.Schema<CopyDocument<MemberCopy>>(
  { _id: text, version: whole, displayName: text },
  { collection: 'member_copies', versionKey: false },
);
