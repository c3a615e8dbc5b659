import type { SignInAccount } from './sign-in-pages.js';

/** Subjects of people who typed their address: they are in no list, and the same after a restart. */
const prefix = 'address:';
const address = /^[a-z0-9._+-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,4}$/;

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Somebody who is not of the list, as when an invitation was sent to them; the name comes from the address. */
function ofAddress(email: string): SignInAccount {
  const [local = ''] = email.split('@');
  const name = local
    .split(/[._+-]+/)
    .filter(Boolean)
    .map(capitalised)
    .join(' ');
  return { subject: `${prefix}${email}`, email, name: name || email, role: '', place: '' };
}

/** The account of a subject; undefined when there is none. */
export function accountOf(
  subject: string,
  accounts: readonly SignInAccount[],
): SignInAccount | undefined {
  const listed = accounts.find((account) => account.subject === subject);
  const email = subject.startsWith(prefix) ? subject.slice(prefix.length) : '';
  return listed ?? (address.test(email) ? ofAddress(email) : undefined);
}

/** Who signs in with a form of the sign-in page: an account of the list, or a typed address. */
export function chosenAccount(
  form: URLSearchParams,
  accounts: readonly SignInAccount[],
): SignInAccount | undefined {
  const email = (form.get('email') ?? '').trim().toLowerCase();
  if (email === '') return accountOf(form.get('subject') ?? '', accounts);
  const listed = accounts.find((account) => account.email === email);
  return listed ?? accountOf(`${prefix}${email}`, accounts);
}
