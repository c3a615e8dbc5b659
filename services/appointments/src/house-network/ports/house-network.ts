export const HOUSE_NETWORK = Symbol('HouseNetwork');

export interface HouseNetwork {
  /** Takes what is kept of a house along to the network that its copy says; safe to repeat. */
  follow(structureId: string): Promise<void>;
}
