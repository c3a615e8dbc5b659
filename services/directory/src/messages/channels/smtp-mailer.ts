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
      const code = (error as { responseCode?: number }).responseCode ?? 0;
      if (code >= 500 && code < 600) return 'refused';
      throw error;
    }
  }
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'maillage.invalid';
}
