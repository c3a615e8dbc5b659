/** What was read once and stands as long as its revision does. */
export class HeldByRevision<Value> {
  private held: { readonly revision: string; readonly value: Promise<Value> } | undefined;

  /**
   * @param revision another text after every write of what `read` reads.
   */
  constructor(
    private readonly revision: () => Promise<string>,
    private readonly read: () => Promise<Value>,
  ) {}

  /** As it is now; read once for all who ask meanwhile. A read that fails is not kept. */
  async current(): Promise<Value> {
    // Asked before the read begins: what is written during the read moves it once more.
    const revision = await this.revision();
    if (this.held?.revision === revision) return this.held.value;
    const held = { revision, value: this.read() };
    this.held = held;
    held.value.catch(() => {
      if (this.held === held) this.held = undefined;
    });
    return held.value;
  }
}
