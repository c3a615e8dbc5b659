import type { CopyDocument } from '@maillage/service-kit';
import mongoose from 'mongoose';
import type {
  MemberCopy,
  OperatorCopy,
  OperatorTeamCopy,
  ProcedureCopy,
  StructureCopy,
} from '../domain/copies.js';

export const STRUCTURE_COPY = 'StructureCopy';
export const OPERATOR_TEAM_COPY = 'OperatorTeamCopy';
export const OPERATOR_COPY = 'OperatorCopy';
export const PROCEDURE_COPY = 'ProcedureCopy';
export const MEMBER_COPY = 'MemberCopy';

const text = { type: String, required: true } as const;
const yesOrNo = { type: Boolean, required: true } as const;
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
    identityFields: { type: [String], required: true },
    active: yesOrNo,
  },
  { collection: 'operator_team_copies', versionKey: false },
);

export const operatorCopySchema = new mongoose.Schema<CopyDocument<OperatorCopy>>(
  { _id: text, version: whole, validFrom: text, validTo: { type: String, default: null } },
  { collection: 'operator_copies', versionKey: false },
);

export const procedureCopySchema = new mongoose.Schema<CopyDocument<ProcedureCopy>>(
  { _id: text, version: whole, label: text, withdrawn: yesOrNo },
  { collection: 'procedure_copies', versionKey: false },
);

export const memberCopySchema = new mongoose.Schema<CopyDocument<MemberCopy>>(
  {
    _id: text,
    version: whole,
    displayName: text,
    suspended: { type: Boolean, default: false },
    structureIds: { type: [String], default: [] },
    teamIds: { type: [String], default: [] },
  },
  { collection: 'member_copies', versionKey: false },
).index({ suspended: 1 });
