import type { RunningMaillage } from '@maillage/infra/test-servers';
import { Client, type Answer } from '../client.js';
import { keyOf, signToken, type Key } from '../rights/tokens.js';
import type { SignedIn } from '../session.js';

const SERVICE = 'appointments';
/** A token is good for 60 s. */
const SIGNED_AGAIN_MS = 30_000;

type Sent = Parameters<Client['send']>[2];

/** A member who asks the appointments service past the gateway, at the addresses of the gateway. */
export class AtService extends Client {
  private token = '';
  private signedAt = -Infinity;

  private constructor(
    url: string,
    private readonly member: SignedIn,
    private readonly key: Key,
  ) {
    super(url);
  }

  static async of(product: RunningMaillage, member: SignedIn): Promise<AtService> {
    const record = product.run();
    const url = `http://127.0.0.1:${record.ports[SERVICE]}`;
    return new AtService(url, member, await keyOf('gateway', record));
  }

  get networkId(): string {
    return this.member.networkId;
  }

  override async send<T>(method: string, path: string, sent: Sent = {}): Promise<Answer<T>> {
    if (performance.now() - this.signedAt > SIGNED_AGAIN_MS) await this.sign();
    const headers = { ...sent.headers, authorization: `Bearer ${this.token}` };
    return super.send<T>(method, path.replace(`/api/${SERVICE}/`, '/'), { ...sent, headers });
  }

  private async sign(): Promise<void> {
    const { memberId, role, grants } = this.member.session;
    const subject = `member:${memberId}`;
    this.token = await signToken(SERVICE, this.key, { subject, role, grants });
    this.signedAt = performance.now();
  }
}
