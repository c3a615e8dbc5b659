import { Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SettleCall } from '../use-cases/settle-call.use-case.js';

const everySeconds = 60;

/** Looks for calls whose time has passed in the database itself. */
@Injectable()
export class ExpireCallsSweep implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    @Inject(SettleCall) private readonly settle: SettleCall,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'expire-calls', () => this.settle.expire());
  }
}
