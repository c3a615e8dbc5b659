import {
  smsAnswer,
  smsReceipt,
  type SmsAnswer,
  type SmsReceipt,
} from '@maillage/contracts/http/directory';
import { Public } from '@maillage/service-kit';
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse } from '@nestjs/swagger';
import { ONCE, type Once } from '../ports/once.js';
import { TakeAnswer } from '../use-cases/take-answer.use-case.js';
import { TakeReceipt } from '../use-cases/take-receipt.use-case.js';
import { SmsOperatorGuard } from './sms-operator.guard.js';

/** What the SMS operator tells Maillage: no session, a signature in its place. */
@Controller('v1/sms')
@Public()
@UseGuards(SmsOperatorGuard)
export class SmsWebhookController {
  constructor(
    @Inject(TakeReceipt) private readonly receipts: TakeReceipt,
    @Inject(TakeAnswer) private readonly answers: TakeAnswer,
    @Inject(ONCE) private readonly inbox: Once,
  ) {}

  @Post('receipts')
  @HttpCode(204)
  @ApiNoContentResponse()
  async receipt(@Body({ schema: smsReceipt }) { id, status }: SmsReceipt): Promise<void> {
    await this.receipts.execute(id, status);
  }

  @Post('answers')
  @HttpCode(204)
  @ApiNoContentResponse()
  async answer(@Body({ schema: smsAnswer }) answer: SmsAnswer): Promise<void> {
    await this.inbox.once(answer, 'take-sms-answer', (tx) => this.answers.execute(tx, answer));
  }
}
