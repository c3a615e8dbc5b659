import type { IdSource } from '@maillage/kernel';
import { v7 } from 'uuid';

/** UUIDv7 strings: ids sort by creation time. */
export const uuidIds: IdSource = { next: () => v7() };
