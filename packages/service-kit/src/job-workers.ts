import { BullRegistrar } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

/** Starts the service's job processors, when it has any; a command line never does. */
@Injectable()
export class JobWorkers {
  constructor(private readonly modules: ModuleRef) {}

  start(): void {
    this.registrar()?.register();
  }

  /** Absent in a part without queues. */
  private registrar(): BullRegistrar | undefined {
    try {
      return this.modules.get(BullRegistrar, { strict: false });
    } catch {
      return undefined;
    }
  }
}
