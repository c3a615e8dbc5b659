import type { Context, Middleware, Next } from 'koa';
import { errors, type Provider } from 'oidc-provider';
import { CONTENT_POLICY, STYLESHEET } from './page.js';
import { LEVEL } from './identity-provider.js';
import { chosenAccount } from './sign-in-accounts.js';
import {
  CONTINUE_SCRIPT,
  signInErrorPage,
  signInPage,
  type SignInAccount,
} from './sign-in-pages.js';

const LARGEST_FORM = 4_096;

/** The body of a posted form; throws 413 beyond the limit. */
export async function postedForm(context: Context): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of context.req) {
    text += String(chunk);
    if (text.length > LARGEST_FORM) context.throw(413);
  }
  return new URLSearchParams(text);
}

/** Says to the provider what address the browser sees, whatever proxy stands in between. */
export function seenAt(publicUrl: string): Middleware {
  const { host, protocol } = new URL(publicUrl);
  return async (context: Context, next: Next) => {
    context.req.headers['x-forwarded-host'] = host;
    context.req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    await next();
    if (context.type === 'text/html') {
      context.set('content-security-policy', CONTENT_POLICY);
      context.set('cache-control', 'no-store');
    }
  };
}

/** Answers with a page where the sign-in that the browser speaks of is unknown or over. */
async function withErrorPage(
  context: Context,
  publicUrl: string,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof errors.OIDCProviderError)) throw error;
    context.status = 400;
    context.type = 'html';
    context.body = signInErrorPage(publicUrl, error.error_description ?? error.error);
  }
}

/** Pages in front of the provider, mounted with it at /idp: the choice of an account, and the assets. */
export function signInRoutes(
  provider: Provider,
  accounts: readonly SignInAccount[],
  publicUrl: string,
): Middleware {
  return async (context: Context, next: Next) => {
    if (context.path === '/assets/style.css') {
      context.type = 'css';
      context.body = STYLESHEET;
      return;
    }
    if (context.path === '/assets/continue.js') {
      context.type = 'js';
      context.body = CONTINUE_SCRIPT;
      return;
    }
    const uid = /^\/interaction\/([\w-]{1,64})$/.exec(context.path)?.[1];
    if (uid === undefined) {
      await next();
      return;
    }
    await withErrorPage(context, publicUrl, () =>
      context.method === 'POST'
        ? signIn(context, provider, accounts)
        : offer(context, provider, accounts, uid),
    );
  };
}

async function offer(
  context: Context,
  provider: Provider,
  accounts: readonly SignInAccount[],
  uid: string,
): Promise<void> {
  await provider.interactionDetails(context.req, context.res);
  context.type = 'html';
  context.body = signInPage(`/idp/interaction/${uid}`, accounts);
}

async function signIn(
  context: Context,
  provider: Provider,
  accounts: readonly SignInAccount[],
): Promise<void> {
  const account = chosenAccount(await postedForm(context), accounts);
  if (!account) context.throw(400);
  const login = { accountId: account.subject, acr: LEVEL };
  context.redirect(await provider.interactionResult(context.req, context.res, { login }));
  context.status = 303;
}
