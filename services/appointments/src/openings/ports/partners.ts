export const PARTNERS = Symbol('Partners');

/** Members of operator teams, as the directory knows them. */
export interface Partners {
  /**
   * Those of some members who may hold a permanence at a house, because a team of theirs serves it.
   * @throws DomainError (unavailable) when the directory does not answer.
   */
  serving(structureId: string, memberIds: readonly string[]): Promise<ReadonlySet<string>>;
}
