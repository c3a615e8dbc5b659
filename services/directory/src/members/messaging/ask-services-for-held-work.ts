import { Questions } from '@maillage/messaging';
import { Injectable } from '@nestjs/common';
import type { HeldWork, HeldWorkOf } from '../ports/held-work.js';

/** Asks both services at a time. */
@Injectable()
export class AskServicesForHeldWork implements HeldWorkOf {
  constructor(private readonly questions: Questions) {}

  async of(memberId: string, successorId: string | null): Promise<HeldWork> {
    const asked = { memberId, successorId };
    const [inReferrals, inAppointments] = await Promise.all([
      this.questions.ask('work.held-cases', asked).catch(() => null),
      this.questions.ask('work.held-appointments', asked).catch(() => null),
    ]);
    return {
      cases: inReferrals?.cases ?? null,
      legs: inReferrals?.legs ?? null,
      appointments: inAppointments?.appointments ?? null,
    };
  }
}
