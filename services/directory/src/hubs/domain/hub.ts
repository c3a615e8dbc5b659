/** A named set of networks, led together. Its grants stand for all of them. */
export interface Hub {
  readonly id: string;
  readonly name: string;
  /** Each once. */
  readonly networkIds: readonly string[];
  readonly version: number;
}
