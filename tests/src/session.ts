import type { SessionResource } from '@maillage/contracts/http/gateway';
import { eventually } from '@maillage/testing';
import { Client, type Answer } from './client.js';
import { testProduct } from './test-product.js';

/** A client that a member is signed in with. */
export class SignedIn extends Client {
  private held: SessionResource | undefined;
  private again: Promise<this> | undefined;

  constructor(
    url: string,
    readonly email: string,
  ) {
    super(url);
  }

  /** Who is signed in, in which role. */
  get session(): SessionResource {
    if (!this.held) throw new Error(`${this.email} is not signed in`);
    return this.held;
  }

  get networkId(): string {
    return this.session.grants[0]?.networkIds[0] ?? '';
  }

  /** Structure or team of the first grant. */
  get placeId(): string {
    return this.session.grants[0]?.scopeId ?? '';
  }

  /** Goes through the real OpenID flow: gateway, provider, choice of the account, callback. */
  async signIn(): Promise<this> {
    const page = await this.follow(() => this.page('GET', '/api/session/sign-in'));
    const { action, subject } = accountOn(page.body, this.email);
    await this.follow(() => this.page('POST', action, new URLSearchParams({ subject }).toString()));
    this.held = await this.read<SessionResource>('/api/session');
    return this;
  }

  /** Signs in again, once for all who ask at the same time. */
  async signInAgain(): Promise<void> {
    this.again ??= this.signIn().finally(() => (this.again = undefined));
    await this.again;
  }

  private async follow(first: () => Promise<Answer<string>>): Promise<Answer<string>> {
    let answer = await letThrough(first);
    for (let hop = 0; hop < 10 && answer.status >= 300 && answer.status < 400; hop += 1) {
      const next = answer.headers.get('location') ?? '';
      answer = await letThrough(() => this.page('GET', next));
    }
    if (answer.status !== 200) {
      const body = JSON.stringify(answer.body);
      throw new Error(`sign-in of ${this.email} ended in ${answer.status}: ${body}`);
    }
    return answer;
  }

  private page(method: string, path: string, form?: string): Promise<Answer<string>> {
    const address = new URL(path, this.url);
    if (address.origin !== new URL(this.url).origin) {
      throw new Error(`sign-in leads away from ${this.url} to ${address.href}`);
    }
    return this.send<string>(method, address.href, {
      headers: {
        accept: 'text/html',
        origin: address.origin,
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { body: form }),
    });
  }
}

/** A minute's limit is waited out, as a person would. */
function letThrough(ask: () => Promise<Answer<string>>): Promise<Answer<string>> {
  return eventually(
    async () => {
      const tried = await ask();
      return tried.status === 429 ? null : tried;
    },
    { timeoutMs: 65_000, intervalMs: 1000, message: 'a sign-in to be let through' },
  );
}

const signedIn = new Map<string, Promise<SignedIn>>();

/** The client of a demo account on the product under test; one session per account and test file. */
export function as(email: string): Promise<SignedIn> {
  const known = signedIn.get(email);
  if (known) return known;
  const opened = new SignedIn(testProduct.url, email).signIn();
  signedIn.set(email, opened);
  return opened;
}

/** Where to post the choice of an account, and its subject, read off the provider's page. */
function accountOn(page: string, email: string): { action: string; subject: string } {
  const form = page.split('<form').find((part) => part.includes(`<span>${email}</span>`));
  const action = /action="([^"]+)"/.exec(form ?? '')?.[1];
  const subject = /name="subject" value="([^"]+)"/.exec(form ?? '')?.[1];
  if (!action || !subject) throw new Error(`the sign-in page offers no account ${email}`);
  return { action, subject };
}
