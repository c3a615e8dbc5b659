import { eventually } from '@maillage/testing';

/** A mail as the local catcher shows it. */
export interface CaughtMail {
  readonly messageId: string;
  /** How often it was sent under this Message-Id. */
  readonly copies: number;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Mails that were caught, newest first, the last 500. */
export async function allMails(productUrl: string): Promise<CaughtMail[]> {
  const response = await fetch(`${productUrl}/mailbox/messages.json?limit=500`);
  return ((await response.json()) as { data: CaughtMail[] }).data;
}

/** Those to one address. */
export async function mailsTo(productUrl: string, address: string): Promise<CaughtMail[]> {
  return (await allMails(productUrl)).filter(({ to }) => to.includes(address));
}

/** The newest mail to an address with this subject, once it is there. */
export function mailTo(
  productUrl: string,
  address: string,
  subject: string,
  timeoutMs = 10_000,
): Promise<CaughtMail> {
  return eventually(
    async () => (await mailsTo(productUrl, address)).find((mail) => mail.subject === subject),
    { timeoutMs, intervalMs: 100, message: `the mail "${subject}" to ${address}` },
  );
}
