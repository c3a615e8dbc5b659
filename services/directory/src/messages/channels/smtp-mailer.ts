import { createTransport, type Transporter } from 'nodemailer';
import type { Mail, Mailer } from './ports/mailer.js';

/** A slow or silent server ends an attempt before its lease does. */
const timeoutMs = 10_000;

/** Mail by SMTP. */
export class SmtpMailer implements Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transport = createTransport(url, undefined);
    Object.assign(this.transport.options, {
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
  }

  async send({ to, subject, text, messageKey }: Mail): Promise<'accepted' | 'refused'> {
    const messageId = `<${messageKey}@${domainOf(this.from)}>`;
    try {
      await this.transport.sendMail({ from: this.from, to, subject, text, messageId });
      return 'accepted';
    } catch (error) {
      if (isOfThisMail(error as SmtpError)) return 'refused';
      throw error;
    }
  }
}

interface SmtpError {
  readonly command?: string;
  readonly responseCode?: number;
}

/** RFC 5321 and 4954: what the relay wants of us first, whoever the mail is for. */
const ofTheSignIn = new Set([503, 530, 534, 535, 538]);

/** Refused for good, recipient or content; a sign-in or a sender that the relay refuses is ours to mend meanwhile. */
function isOfThisMail({ command = '', responseCode = 0 }: SmtpError): boolean {
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  return responseCode >= 500 && responseCode < 600 && !ofTheSignIn.has(responseCode);
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'maillage.invalid';
}
