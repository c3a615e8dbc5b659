import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  partNames,
  serviceNames,
  type PartName,
  type ServiceName,
} from '@maillage/contracts/codes';

export { partNames, serviceNames, type PartName, type ServiceName };

/** `operator` is the command line and the tests: full rights on the servers. */
export const SERVER_USERS = [...partNames, 'operator'] as const;
export type ServerUser = (typeof SERVER_USERS)[number];

export const repoRoot = fileURLToPath(new URL('../..', import.meta.url));

export function isServiceName(text: string): text is ServiceName {
  return serviceNames.some((service) => service === text);
}

export function entryOf(part: PartName, file = 'main.js'): string {
  return path.join(repoRoot, 'services', part, 'dist', file);
}
