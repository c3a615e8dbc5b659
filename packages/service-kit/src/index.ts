export * from './arrivals.js';
export * from './boot-cli.js';
export * from './boot-service.js';
export * from './config.js';
export * from './domain-error.filter.js';
export * from './export-page.js';
export * from './find-by-ids.js';
export {
  gatherReads,
  gatherReadsFromDay,
  shareReads,
  type GatheredReads,
  type ReadsFromDay,
} from './gather-reads.js';
export * from './guard.decorators.js';
export * from './http-adapter.js';
export * from './jobs.module.js';
export * from './job-workers.js';
export * from './jobs.js';
export * from './keys.command.js';
export * from './member-tokens.js';
export * from './member.guard.js';
export * from './mongo-copies.js';
export * from './mongo-idempotency.js';
export * from './mongo-repository.js';
export * from './mongo-sealed-store.js';
export * from './mongo-unit-of-work.js';
export * from './open-api.js';
export * from './operations.controller.js';
export * from './page.js';
export * from './page-of-rows.js';
export * from './page-over.js';
export * from './part-tokens.js';
export * from './pino-logger.js';
export * from './prepare-collections.js';
export * from './problem.js';
export * from './readiness.js';
export * from './guarded-routes.js';
export * from './rotate-keys.sweep.js';
export * from './running-part.js';
export * from './scope-from-token.js';
export * from './service-kit.module.js';
export * from './signing-keys.js';
export * from './sweeper.js';
export * from './tokens.js';
export * from './uuid-ids.js';
export * from './measures.js';
export { isDuplicateKey, redisPrefixOf, sessionOf } from '@maillage/messaging';
