import type { CopyDocument } from '@maillage/service-kit';
import mongoose from 'mongoose';
import type { MemberCopy, NetworkCopy, StructureCopy } from '../domain/structure-copy.js';

export type StructureCopyDocument = CopyDocument<StructureCopy>;
export type MemberCopyDocument = CopyDocument<MemberCopy>;
export type NetworkCopyDocument = CopyDocument<NetworkCopy>;

export const STRUCTURE_COPY = 'StructureCopy';
export const MEMBER_COPY = 'MemberCopy';
export const NETWORK_COPY = 'NetworkCopy';

export const structureCopySchema = new mongoose.Schema<StructureCopyDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    networkId: { type: String, required: true },
    name: { type: String, required: true },
    commune: { type: String, required: true },
    latitude: { type: Number, default: null },
    longitude: { type: Number, default: null },
    zone: { type: String, required: true },
    holidayZone: { type: String, required: true },
    open: { type: Boolean, required: true },
    rooms: { type: [Object], default: [] },
    stops: { type: [Object], default: [] },
  },
  { collection: 'structure_copies', versionKey: false },
)
  .index({ networkId: 1 })
  .index({ 'rooms.id': 1 })
  .index({ open: 1 });

export const memberCopySchema = new mongoose.Schema<MemberCopyDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    displayName: { type: String, required: true },
    suspended: { type: Boolean, required: true },
    structureIds: { type: [String], default: [] },
    teamIds: { type: [String], default: [] },
  },
  { collection: 'member_copies', versionKey: false },
)
  .index({ suspended: 1 })
  .index({ structureIds: 1 });

export const networkCopySchema = new mongoose.Schema<NetworkCopyDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    reminderDelaysHours: { type: [Number], required: true },
  },
  { collection: 'network_copies', versionKey: false },
);
