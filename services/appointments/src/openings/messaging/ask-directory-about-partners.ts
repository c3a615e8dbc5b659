import { Questions } from '@maillage/messaging';
import { Injectable } from '@nestjs/common';
import type { Partners } from '../ports/partners.js';

/** Asks the directory; without an answer within 1 s the opening is refused, and nothing is written. */
@Injectable()
export class AskDirectoryAboutPartners implements Partners {
  constructor(private readonly questions: Questions) {}

  async serving(structureId: string, memberIds: readonly string[]): Promise<ReadonlySet<string>> {
    const asked = { structureId, memberIds: [...memberIds] };
    const { memberIds: serving } = await this.questions.ask('partners.serving', asked);
    return new Set(serving);
  }
}
