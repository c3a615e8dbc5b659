import { Schema } from 'mongoose';
import type { Procedure, ProcedureVersion } from '../domain/procedure.js';

export interface ProcedureDocument extends Omit<Procedure, 'code'> {
  /** The code. */
  readonly _id: string;
}

export interface ProcedureVersionDocument extends ProcedureVersion {
  /** `<code>:<version>` */
  readonly _id: string;
}

export const PROCEDURE_MODEL = 'Procedure';
export const PROCEDURE_VERSION_MODEL = 'ProcedureVersion';

const details = {
  label: { type: String, required: true },
  theme: { type: String, required: true },
  operatorCodes: { type: [String], required: true },
  link: { type: String, default: null },
  withdrawn: { type: Boolean, required: true },
  version: { type: Number, required: true },
} as const;

export const procedureSchema = new Schema(
  { _id: { type: String, required: true }, ...details },
  { collection: 'procedures', versionKey: false },
);

export const procedureVersionSchema = new Schema(
  {
    _id: { type: String, required: true },
    code: { type: String, required: true },
    ...details,
    savedAt: { type: Date, required: true },
    authorId: { type: String, default: null },
  },
  { collection: 'procedure_versions', versionKey: false },
);
procedureVersionSchema.index({ code: 1 });
