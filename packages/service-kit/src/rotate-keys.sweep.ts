import { KeyRing, rewrapAll, RING_REFRESH_SECONDS, type SealedStore } from '@maillage/vault';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Sweeper } from './sweeper.js';

/** Every `SealedStore` of the service. */
export const SEALED_STORES = Symbol('SealedStores');

/** Until every replica searches under the new version too, nothing is rewritten under it. */
const REFRESHED_EVERYWHERE_SECONDS = 2 * RING_REFRESH_SECONDS;

/** Takes on a ring that was replaced, and moves the records to its current version; a kill stops it at any record. */
@Injectable()
export class RotateKeysSweep implements OnModuleInit {
  private readonly logger = new Logger('Keys');

  constructor(
    private readonly sweeper: Sweeper,
    private readonly ring: KeyRing,
    @Inject(SEALED_STORES) private readonly stores: readonly SealedStore[],
  ) {}

  onModuleInit(): void {
    this.sweeper.every(RING_REFRESH_SECONDS, 'refresh-key-ring', () => {
      if (this.ring.refresh()) this.logger.log(`key ring: ${this.ring.current} is current`);
      return Promise.resolve();
    });
    let metAt = performance.now();
    let met = this.ring.current;
    let toldBroken = 0;
    this.sweeper.every(RING_REFRESH_SECONDS, 'rewrap-records', async () => {
      if (met !== this.ring.current) {
        met = this.ring.current;
        metAt = performance.now();
      }
      if (performance.now() - metAt < REFRESHED_EVERYWHERE_SECONDS * 1000) return;
      const { broken } = await rewrapAll(this.ring, this.stores, (store, moved) => {
        this.logger.log(`${String(moved)} ${store} moved to ${this.ring.current}`);
      });
      if (broken !== toldBroken) {
        toldBroken = broken;
        this.logger.warn(`${String(broken)} records could not be opened: see "keys status"`);
      }
    });
  }
}
