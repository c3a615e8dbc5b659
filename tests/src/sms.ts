import { eventually } from '@maillage/testing';

/** An SMS as the simulated operator shows it. */
export interface SentSms {
  readonly id: string;
  readonly key: string;
  readonly to: string;
  readonly text: string;
  /** How often it was handed over under its key. */
  readonly copies: number;
  readonly receipt: 'awaited' | 'delivered' | 'failed';
  /** Whether the product took the receipt in. */
  readonly told: boolean;
  readonly answers: readonly { readonly told: boolean }[];
}

/** SMS that the operator took, newest first, the last 500. */
export async function allSms(productUrl: string): Promise<SentSms[]> {
  const response = await fetch(`${productUrl}/mailbox/sms.json?limit=500`);
  return ((await response.json()) as { data: SentSms[] }).data;
}

/** Those to one number. */
export async function smsTo(productUrl: string, phone: string): Promise<SentSms[]> {
  return (await allSms(productUrl)).filter(({ to }) => to === phone);
}

/** The newest SMS to a number, once it is as wanted. */
export function smsOnPhone(
  productUrl: string,
  phone: string,
  isWanted: (sms: SentSms) => boolean = () => true,
): Promise<SentSms> {
  return eventually(async () => (await smsTo(productUrl, phone)).find(isWanted), {
    timeoutMs: 30_000,
    intervalMs: 100,
    message: `an SMS to ${phone}`,
  });
}

/** Presses a button of the operator's page. */
export async function press(
  productUrl: string,
  { id }: Pick<SentSms, 'id'>,
  action: 'receipt' | 'answer',
  form: Readonly<Record<string, string>>,
): Promise<number> {
  const { status } = await fetch(`${productUrl}/mailbox/sms/${id}/${action}`, {
    method: 'POST',
    headers: { origin: new URL(productUrl).origin },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  return status;
}
