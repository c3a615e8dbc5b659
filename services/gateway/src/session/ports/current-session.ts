import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError, systemClock } from '@maillage/kernel';
import { DIRECTORY, type DirectoryAccess, type KnownMember } from './directory-access.js';
import { grantAges, rolesOf, sessionLimits, type SignedInSession } from './session.js';

/** Reads the session of a request and keeps its grants fresh. */
@Injectable()
export class CurrentSession {
  private readonly logger = new Logger('Session');
  private readonly asking = new Map<string, Promise<KnownMember | null>>();

  constructor(@Inject(DIRECTORY) private readonly directory: DirectoryAccess) {}

  /**
   * The signed-in session, with grants at most 30 s old (5 min while the directory cannot answer).
   * @throws DomainError `SESSION.SIGNED_OUT` is left to callers: null means nobody is signed in;
   * `SESSION.GRANTS_UNKNOWN` (unavailable) when the grants are too old and cannot be asked.
   */
  async of(request: FastifyRequest): Promise<SignedInSession | null> {
    const session = request.session.signedIn;
    if (!session) return null;
    const now = systemClock.now().getTime();
    if (now - session.signedInAt > sessionLimits.totalMs) {
      await request.session.destroy();
      return null;
    }
    if (now - session.grantsReadAt <= grantAges.freshMs) return session;
    const renewed = await this.renew(session, now);
    if (renewed === null) {
      await request.session.destroy();
      return null;
    }
    // Another request may have chosen a role, or signed out, while the directory was asked.
    const kept = await keptSession(request, session);
    if (!kept) return null;
    const role = rolesOf(renewed.grants).includes(kept.role) ? kept.role : renewed.role;
    request.session.signedIn = { ...renewed, role };
    await request.session.save();
    return request.session.signedIn;
  }

  /**
   * For what outlives its request: the session that was held then, as it is now; null once it has ended, by a
   * sign-out, its age or half an hour without a request, or stands for another role. While sessions cannot be
   * read, the one held counts.
   */
  async again(request: FastifyRequest, held: SignedInSession): Promise<SignedInSession | null> {
    const now = systemClock.now().getTime();
    if (now - held.signedInAt > sessionLimits.totalMs) return null;
    const kept = await keptSession(request, held);
    return kept?.role === held.role ? this.renew(held, now) : null;
  }

  /** The session with its member's grants as they are now; null when there are none left. */
  async renew(session: SignedInSession, now: number): Promise<SignedInSession | null> {
    try {
      const member = await this.grantsOf(session.memberId);
      const roles = member ? rolesOf(member.grants) : [];
      const first = roles[0];
      if (!member || !first) return null;
      const role = roles.includes(session.role) ? session.role : first;
      return { ...session, grants: member.grants, role, grantsReadAt: now };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'unavailable') throw error;
      if (now - session.grantsReadAt <= grantAges.toleratedMs) return session;
      this.logger.warn('grants are older than 5 min and the directory does not answer');
      throw new DomainError(
        'unavailable',
        'SESSION.GRANTS_UNKNOWN',
        'Your rights cannot be read at the moment; try again in a minute.',
      );
    }
  }

  /** Asks the directory once for a member, however many requests and sessions of theirs wait. */
  private grantsOf(memberId: string): Promise<KnownMember | null> {
    const running = this.asking.get(memberId);
    if (running) return running;
    const asked = this.directory.grantsOf(memberId).finally(() => this.asking.delete(memberId));
    this.asking.set(memberId, asked);
    return asked;
  }
}

function keptSession(
  request: FastifyRequest,
  held: SignedInSession,
): Promise<SignedInSession | undefined> {
  const { sessionStore, session } = request;
  return new Promise((resolve) => {
    sessionStore.get(session.sessionId, (error, kept) => resolve(error ? held : kept?.signedIn));
  });
}
