import { scopeOfService, Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { EraseInactivePersons } from '../use-cases/erase-inactive-persons.use-case.js';

const everySeconds = 24 * 3600;

@Injectable()
export class EraseInactivePersonsSweep implements OnModuleInit {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly sweeper: Sweeper,
    @Inject(EraseInactivePersons) private readonly erase: EraseInactivePersons,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'erase-inactive-persons', async () => {
      const erased = await this.erase.execute(scopeOfService('directory'));
      if (erased > 0) this.logger.log(`${String(erased)} persons without activity erased`);
    });
  }
}
