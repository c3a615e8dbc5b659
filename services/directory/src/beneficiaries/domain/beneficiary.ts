/** A person who is helped, in clear: only ever in memory, on the way to somebody who may read it. */
export interface Beneficiary {
  readonly id: string;
  readonly networkId: string;
  /** Where the person was first received. */
  readonly structureId: string;
  /** Member who entered the person. */
  readonly createdBy: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: number | null;
  /** E.164. */
  readonly phone: string | null;
  /** Lower case. */
  readonly mail: string | null;
  readonly communeInsee: string | null;
  readonly version: number;
}
