export const WORKSHOPS_OF_HOUSE = Symbol('WorkshopsOfHouse');

export interface WorkshopsOfHouse {
  /** Takes the planned workshops of a house, with their seats, along to the network it is of now; safe to repeat. */
  follow(structureId: string, networkId: string): Promise<void>;
}
