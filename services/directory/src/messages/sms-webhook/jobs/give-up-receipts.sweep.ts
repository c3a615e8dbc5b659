import { Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { TakeReceipt } from '../use-cases/take-receipt.use-case.js';

const everySeconds = 600;

/** Looks for SMS that nobody told the fate of. */
@Injectable()
export class GiveUpReceiptsSweep implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    @Inject(TakeReceipt) private readonly receipts: TakeReceipt,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'give-up-receipts', async () => {
      await this.receipts.giveUp();
    });
  }
}
