import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InvitationLinks } from '../ports/invitation-links.js';

/** Enough that nobody guesses one. */
const BYTES = 32;

@Injectable()
export class RandomLinks implements InvitationLinks {
  fresh(): { readonly token: string; readonly hash: string } {
    const token = randomBytes(BYTES).toString('base64url');
    return { token, hash: this.hashOf(token) };
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('base64url');
  }
}
