import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PartName, ServiceName } from '@maillage/contracts/codes';
import type { RunningMaillage } from '@maillage/infra/test-servers';

type RunRecord = ReturnType<RunningMaillage['run']>;

/** A running copy of the product, seen from outside: its address, and its data folder for what HTTP does not show. */
export class ProductUnderTest {
  constructor(
    private readonly place: { readonly url: () => string; readonly dataDir: () => string },
  ) {}

  get url(): string {
    return this.place.url();
  }

  /** The folder that holds everything this copy writes. */
  get dataDir(): string {
    return this.place.dataDir();
  }

  /** The launcher's record: ports, addresses of servers with their passwords, environments of the parts. */
  get record(): RunRecord {
    return JSON.parse(
      readFileSync(path.join(this.place.dataDir(), 'run.json'), 'utf8'),
    ) as RunRecord;
  }

  /** A service past the gateway, or the gateway itself. */
  urlOf(part: PartName): string {
    return part === 'gateway' ? this.url : `http://127.0.0.1:${this.record.ports[part]}`;
  }

  mongoUrlOf(service: ServiceName): string {
    return this.record.operator.mongoUrls[service] ?? '';
  }

  /** What a part has written to its log so far, one line each. */
  logOf(part: PartName): string[] {
    return readFileSync(path.join(this.place.dataDir(), 'logs', `${part}.log`), 'utf8').split('\n');
  }
}

export function productOf(running: RunningMaillage): ProductUnderTest {
  return new ProductUnderTest({ url: () => running.url, dataDir: () => running.dataDir });
}

/** The copy that the test run started for scenario and browser tests. */
export const testProduct = new ProductUnderTest({
  url: () => variable('MAILLAGE_TEST_PUBLIC_URL'),
  dataDir: () => variable('MAILLAGE_TEST_DATA_DIR'),
});

function variable(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `${name} is not set: run this as a scenario test (npx jest <path> --selectProjects scenario), which starts the product.`,
    );
  }
  return value;
}
