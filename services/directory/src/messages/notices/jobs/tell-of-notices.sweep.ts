import { Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { KeepNotices } from '../use-cases/keep-notices.use-case.js';

const everySeconds = 60;

/** Looks for notices that a mail should tell of in the database itself. */
@Injectable()
export class TellOfNoticesSweep implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    @Inject(KeepNotices) private readonly notices: KeepNotices,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'tell-of-notices', () => this.notices.tellOfThem());
  }
}
