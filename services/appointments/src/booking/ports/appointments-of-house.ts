export const APPOINTMENTS_OF_HOUSE = Symbol('AppointmentsOfHouse');

export interface AppointmentsOfHouse {
  /**
   * Takes the coming appointments of a house along to the network it is of now, and says them again.
   * @returns how many were of another.
   */
  follow(structureId: string, networkId: string): Promise<number>;
}
