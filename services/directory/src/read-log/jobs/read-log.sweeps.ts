import { Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CutReadLog } from '../use-cases/cut-read-log.use-case.js';
import { SealReadLog } from '../use-cases/seal-read-log.use-case.js';

const sealEverySeconds = 10;
const cutEverySeconds = 6 * 3600;

@Injectable()
export class ReadLogSweeps implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    @Inject(SealReadLog) private readonly seal: SealReadLog,
    @Inject(CutReadLog) private readonly cut: CutReadLog,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(sealEverySeconds, 'seal-read-log', async () => {
      await this.seal.execute();
    });
    this.sweeper.every(cutEverySeconds, 'cut-read-log', async () => {
      await this.cut.execute();
    });
  }
}
