import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { SendCode } from '../use-cases/send-code.use-case.js';
import { VerifyCode } from '../use-cases/verify-code.use-case.js';

@Controller()
export class AnswerCodes {
  constructor(
    @Inject(SendCode) private readonly sendCode: SendCode,
    @Inject(VerifyCode) private readonly verifyCode: VerifyCode,
  ) {}

  @Answers('codes.send')
  async send(request: QuestionRequest<'codes.send'>): Promise<QuestionResponse<'codes.send'>> {
    const sent = await this.sendCode.execute(scopeOfService('directory'), request);
    return sent.refused === null
      ? { ...sent, expiresAt: sent.expiresAt.toISOString() }
      : { ...sent, expiresAt: null };
  }

  @Answers('codes.verify')
  async verify({
    code,
    ...proof
  }: QuestionRequest<'codes.verify'>): Promise<QuestionResponse<'codes.verify'>> {
    return { outcome: await this.verifyCode.execute(proof, code) };
  }
}
