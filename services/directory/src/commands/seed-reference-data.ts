import { scopeOfService } from '@maillage/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { SeedOperators } from '../operators/use-cases/seed-operators.use-case.js';
import { SeedCatalogue } from '../procedures/use-cases/seed-catalogue.use-case.js';

/** National reference data that every installation starts with. */
export async function seedReferenceData(app: INestApplicationContext): Promise<void> {
  const scope = scopeOfService('directory');
  await app.get(SeedOperators, { strict: false }).run(scope);
  await app.get(SeedCatalogue, { strict: false }).run(scope);
}
