import type { ServiceName } from '@maillage/contracts/codes';
import type { Problem } from '@maillage/contracts/http';
import type { Answer } from '../client.js';
import { testProduct } from '../test-product.js';

/** Characters of a refusal, however much was wrong. */
const longestRefusal = 20_000;

/** Nothing when it is a refusal said as one: 4xx, problem details, a stable code, nothing of the inside. */
export function complaintAbout({ status, headers, body }: Answer<Problem>): string | null {
  const type = headers.get('content-type') ?? '';
  const said = JSON.stringify(body) ?? '';
  const wellSaid =
    status >= 400 &&
    status < 500 &&
    type.startsWith('application/problem+json') &&
    typeof body.type === 'string' &&
    typeof body.title === 'string' &&
    body.status === status &&
    /^[A-Z_]+(\.[A-Z_]+)+$/.test(body.code) &&
    said.length < longestRefusal &&
    !/\bat .*\.[jt]s:\d+/.test(said);
  return wellSaid ? null : `${status} ${type} ${said.slice(0, 300)}`;
}

/** The same, where the request may by chance be right. */
export function complaintUnlessRight(answer: Answer<Problem>): string | null {
  return answer.status >= 200 && answer.status < 400 ? null : complaintAbout(answer);
}

/** Process id of a service: another one after it broke down. */
export function processOf(service: ServiceName): number {
  const found = testProduct.record.children.find(({ name }) => name === service);
  if (!found) throw new Error(`the launcher’s record does not know ${service}`);
  return found.pid;
}
