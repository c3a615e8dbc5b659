import { DomainError, type Clock } from '@maillage/kernel';
import { CLOCK, TrustedKeys } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { firstDayKept, utcDay, wordsOf } from '../chain/chain.js';
import { ChainInspection, fromTheStart, type Break } from '../chain/inspect-chain.js';
import { SignedDays } from '../chain/signed-days.js';
import { SEALED_LOG, type SealedLog, type SignedCheckpoint } from '../ports/sealed-log.js';

export interface Verdict {
  readonly networkId: string;
  readonly entries: number;
  /** Days whose signature was checked. */
  readonly days: number;
  readonly breaks: readonly Break[];
}

/** Recomputes every hash, link and signature of the read log; changes nothing. */
@Injectable()
export class VerifyReadLog {
  constructor(
    @Inject(SEALED_LOG) private readonly log: SealedLog,
    @Inject(TrustedKeys) private readonly keys: Pick<TrustedKeys, 'verifyText'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param networkId only this one; all that have a chain unless told. */
  async execute(networkId?: string): Promise<Verdict[]> {
    const networks = networkId === undefined ? await this.log.networks() : [networkId];
    const verdicts: Verdict[] = [];
    for (const each of networks) verdicts.push(await this.one(each));
    return verdicts;
  }

  private async one(networkId: string): Promise<Verdict> {
    const breaks: Break[] = [];
    const good: SignedCheckpoint[] = [];
    const checkpoints = await this.log.checkpointsOf(networkId);
    for (const each of checkpoints) {
      if (await this.isSigned(each)) good.push(each);
      else breaks.push(badSignature(each));
    }
    // Read before the entries: what is sealed meanwhile is not held against it.
    const chain = await this.log.chainOf(networkId);
    const signed = new SignedDays(good, utcDay(this.clock.now()));
    let inspection: ChainInspection | undefined;
    let entries = 0;
    for await (const sealed of this.log.sealedOf(networkId)) {
      if (sealed.sequence > chain.sequence && sealed.sequence > 0) {
        const later = await this.log.chainOf(networkId);
        if (sealed.sequence <= later.sequence) break;
      }
      inspection ??= this.begin(sealed.sequence, good);
      inspection.take(sealed);
      signed.take(sealed.sequence, sealed.entry.at);
      entries += 1;
    }
    inspection ??= this.begin(chain.sequence + 1, good);
    inspection.end(chain);
    for (const each of good) inspection.compare(each);
    signed.end();
    const found = [...breaks, ...inspection.breaks, ...signed.breaks];
    return { networkId, entries, days: good.length, breaks: found };
  }

  /** The first entry that is there may follow a signed checkpoint that is old enough to have been cut at. */
  private begin(firstSequence: number, good: readonly SignedCheckpoint[]): ChainInspection {
    const oldest = firstDayKept(this.clock.now());
    const cut = good.find(({ sequence, day }) => sequence === firstSequence - 1 && day < oldest);
    const marks = new Set(good.map(({ sequence }) => sequence));
    return new ChainInspection(cut ?? fromTheStart, marks);
  }

  private async isSigned(checkpoint: SignedCheckpoint): Promise<boolean> {
    try {
      const { part, text } = await this.keys.verifyText(checkpoint.signature);
      return part === 'directory' && text === wordsOf(checkpoint);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'forbidden') return false;
      throw error;
    }
  }
}

function badSignature({ sequence, day }: SignedCheckpoint): Break {
  const words = `the signature of ${day} does not fit: the checkpoint was changed, or signed by somebody else`;
  return { sequence, entryId: null, words };
}
