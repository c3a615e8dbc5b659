import type { CopyDocument } from '@maillage/service-kit';
import { Schema } from 'mongoose';
import type { OperatorCopy, ProcedureCopy } from '../ports/catalogue.js';

export const OPERATOR_MODEL = 'Operator';
export const PROCEDURE_MODEL = 'Procedure';

const text = { type: String, required: true } as const;
const whole = { type: Number, required: true } as const;

export const operatorSchema = new Schema<CopyDocument<OperatorCopy>>(
  { _id: text, validFrom: text, validTo: { type: String, default: null }, version: whole },
  { collection: 'operators', versionKey: false },
);

export const procedureSchema = new Schema<CopyDocument<ProcedureCopy>>(
  { _id: text, label: text, withdrawn: { type: Boolean, required: true }, version: whole },
  { collection: 'procedures', versionKey: false },
);
