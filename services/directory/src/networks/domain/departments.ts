import { departmentNames } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';

/** @throws DomainError `NETWORK.UNKNOWN_DEPARTMENT` (invalid). */
export function refuseUnknownDepartments(codes: readonly string[]): void {
  const unknown = codes.filter((code) => !departmentNames.has(code));
  if (unknown.length === 0) return;
  throw new DomainError(
    'invalid',
    'NETWORK.UNKNOWN_DEPARTMENT',
    `no department has the code ${unknown.join(', ')}; write 01 to 95, 2A, 2B, 971 to 988`,
    { unknown },
  );
}
