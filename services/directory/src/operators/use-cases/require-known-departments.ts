import { departmentNames } from '@maillage/contracts/codes';
import { DomainError, type Scope } from '@maillage/kernel';
import type { Networks } from '../../networks/ports/networks.js';

/**
 * A team serves departments of INSEE's list, or what a network of the caller's calls a department (an invented network does).
 * @throws DomainError `TEAM.UNKNOWN_DEPARTMENT` (invalid).
 */
export async function requireKnownDepartments(
  networks: Networks,
  scope: Scope,
  codes: readonly string[],
): Promise<void> {
  const unlisted = codes.filter((code) => !departmentNames.has(code));
  if (unlisted.length === 0) return;
  const ofNetworks = new Set(
    (await networks.list(scope)).flatMap(({ departments }) => departments),
  );
  const unknown = unlisted.filter((code) => !ofNetworks.has(code));
  if (unknown.length === 0) return;
  throw new DomainError(
    'invalid',
    'TEAM.UNKNOWN_DEPARTMENT',
    `no department has the code ${unknown.join(', ')}; write 01 to 95, 2A, 2B, 971 to 988`,
    { unknown },
  );
}
