/** Where new identifiers come from: UUIDv7 strings, so that ids sort by creation time. */
export interface IdSource {
  next(): string;
}
