import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DomainError } from '@maillage/kernel';
import type { KeyRing } from './key-ring.js';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** No field can bear this name, so that a wrapped key never passes for a field. */
const KEY_FIELD = '\0key';

/**
 * A record's secret fields as stored: each sealed under the record's own random key, which is wrapped by the ring's
 * key of `keyVersion`. Dropping `wrappedKey` (null) erases the record for good, backups of the fields included.
 */
export interface SealedRecord {
  readonly keyVersion: string;
  readonly wrappedKey: string | null;
  /** Field name → base64url of nonce, tag and ciphertext of the value's JSON. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A seal that does not open: changed, moved from another record or field, or of another ring. A defect or an attack. */
export class BrokenSealError extends Error {
  override readonly name = 'BrokenSealError';
}

/**
 * Seals the fields of a new record under a fresh random key (AES-256-GCM). Values are whatever JSON can hold;
 * undefined ones are left out. Source: domain-directory §3.
 * @param recordId bound to every field with its name: a sealed field opens nowhere else.
 */
export function sealRecord(
  ring: KeyRing,
  fields: Readonly<Record<string, unknown>>,
  recordId: string,
): SealedRecord {
  const dataKey = randomBytes(KEY_BYTES);
  return {
    keyVersion: ring.current,
    wrappedKey: wrap(ring, ring.current, dataKey, recordId),
    fields: sealAll(dataKey, fields, recordId),
  };
}

/**
 * Seals further or changed fields under the key that the record has; undefined removes a field.
 * @throws DomainError not-found `VAULT.ERASED`; BrokenSealError.
 */
export function sealFields(
  ring: KeyRing,
  record: SealedRecord,
  fields: Readonly<Record<string, unknown>>,
  recordId: string,
): SealedRecord {
  const kept = Object.entries(record.fields).filter(([name]) => !Object.hasOwn(fields, name));
  const sealed = sealAll(dataKeyOf(ring, record, recordId), fields, recordId);
  return { ...record, fields: { ...Object.fromEntries(kept), ...sealed } };
}

/**
 * All fields of a record in clear.
 * @throws DomainError not-found `VAULT.ERASED` when its key was dropped; BrokenSealError.
 */
export function openRecord(
  ring: KeyRing,
  record: SealedRecord,
  recordId: string,
): Record<string, unknown> {
  const dataKey = dataKeyOf(ring, record, recordId);
  return Object.fromEntries(
    Object.entries(record.fields).map(([name, sealed]) => [
      name,
      valueOf(open(dataKey, sealed, recordId, name)),
    ]),
  );
}

/**
 * One field in clear; undefined when the record has none of that name.
 * @throws DomainError not-found `VAULT.ERASED`; BrokenSealError.
 */
export function openField(
  ring: KeyRing,
  record: SealedRecord,
  recordId: string,
  name: string,
): unknown {
  const dataKey = dataKeyOf(ring, record, recordId);
  const sealed = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined;
  return sealed === undefined ? undefined : valueOf(open(dataKey, sealed, recordId, name));
}

/**
 * The same record with its key wrapped by the ring's current key; fields are untouched. For rotation.
 * @throws DomainError not-found `VAULT.ERASED`; BrokenSealError.
 */
export function rewrapRecord(ring: KeyRing, record: SealedRecord, recordId: string): SealedRecord {
  const dataKey = dataKeyOf(ring, record, recordId);
  const wrappedKey = wrap(ring, ring.current, dataKey, recordId);
  return { ...record, keyVersion: ring.current, wrappedKey };
}

/** The record without its key: nobody can open it any more. */
export function eraseRecord(record: SealedRecord): SealedRecord {
  return { ...record, wrappedKey: null };
}

function dataKeyOf(ring: KeyRing, record: SealedRecord, recordId: string): Buffer {
  if (record.wrappedKey === null) {
    throw new DomainError(
      'not-found',
      'VAULT.ERASED',
      `The content of record ${recordId} was erased`,
    );
  }
  const aad = `${KEY_FIELD}\0${record.keyVersion}`;
  return open(ring.wrappingKey(record.keyVersion), record.wrappedKey, recordId, aad);
}

function wrap(ring: KeyRing, version: string, dataKey: Buffer, recordId: string): string {
  return seal(ring.wrappingKey(version), dataKey, recordId, `${KEY_FIELD}\0${version}`);
}

function sealAll(
  dataKey: Buffer,
  fields: Readonly<Record<string, unknown>>,
  recordId: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        seal(dataKey, Buffer.from(JSON.stringify(value), 'utf8'), recordId, name),
      ]),
  );
}

function seal(key: Buffer, clear: Buffer, recordId: string, name: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(recordId, name));
  const hidden = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
}

function open(key: Buffer, sealed: string, recordId: string, name: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) {
    throw new BrokenSealError(`A sealed value of record ${recordId} is too short`);
  }
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(recordId, name));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]);
  } catch (cause) {
    throw new BrokenSealError(`A sealed value of record ${recordId} does not open`, { cause });
  }
}

/** JSON, so that no pair of record id and field name reads as another pair. */
function boundTo(recordId: string, name: string): Buffer {
  return Buffer.from(JSON.stringify([recordId, name]), 'utf8');
}

function valueOf(clear: Buffer): unknown {
  return JSON.parse(clear.toString('utf8'));
}
