import { Schema } from 'mongoose';

export const STRUCTURE_MODEL = 'Structure';

export const structureSchema = new Schema(
  {
    _id: { type: String, required: true },
    nationalId: { type: String, default: null },
    networkId: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, required: true },
    format: { type: String, required: true },
    department: { type: String, required: true },
    communeInsee: { type: String, required: true },
    commune: { type: String, required: true },
    postcode: { type: String, required: true },
    address: { type: String, default: '' },
    latitude: { type: Number, default: null },
    longitude: { type: Number, default: null },
    zone: { type: String, required: true },
    hours: { type: Object, default: null },
    takesAppointments: { type: Boolean, required: true },
    vanished: { type: Boolean, required: true },
    phone: { type: String, default: null },
    mail: { type: String, default: null },
    mainStructureId: { type: String, default: null },
    carrier: { type: String, default: null },
    groups: { type: [String], default: [] },
    rural: { type: Boolean, default: false },
    priorityArea: { type: Boolean, default: false },
    labelledOn: { type: String, default: null },
    comment: { type: String, default: null },
    rooms: { type: [Object], default: [] },
    stops: { type: [Object], default: [] },
    freshness: { type: Object, required: true },
    version: { type: Number, required: true },
    source: { type: String, required: true },
    listId: { type: String },
    contentHash: { type: String },
    handEdited: { type: [String], default: undefined },
    sortKey: { type: String, required: true },
  },
  { collection: 'structures', versionKey: false, minimize: false },
);
structureSchema.index({ networkId: 1 });
structureSchema.index({ source: 1 });
structureSchema.index(
  { mainStructureId: 1 },
  { partialFilterExpression: { mainStructureId: { $type: 'string' } } },
);
structureSchema.index(
  { listId: 1 },
  { unique: true, partialFilterExpression: { listId: { $exists: true } } },
);

export const STRUCTURE_REVISION_MODEL = 'StructureRevision';

export const structureRevisionSchema = new Schema(
  {
    _id: { type: String, required: true },
    revision: { type: String, required: true },
  },
  { collection: 'structure_revisions', versionKey: false },
);
