import { startLocalServices } from './local-services.js';

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the launcher sets it`);
  return value;
}

const stop = await startLocalServices({
  httpPort: Number(variable('HTTP_PORT')),
  smtpPort: Number(variable('SMTP_PORT')),
  publicUrl: variable('PUBLIC_URL'),
  clientId: variable('OIDC_CLIENT_ID'),
  clientSecret: variable('OIDC_CLIENT_SECRET'),
  keysFile: variable('IDENTITY_PROVIDER_FILE'),
  mailFile: variable('MAIL_FILE'),
  smsFile: variable('SMS_FILE'),
  smsToken: variable('SMS_TOKEN'),
  smsWebhook: {
    url: variable('SMS_WEBHOOK_URL'),
    secret: variable('SMS_WEBHOOK_SECRET'),
    deliversAfterMs: Number(process.env['SMS_DELIVERED_AFTER_SECONDS'] ?? 30) * 1000,
  },
  manner: process.env['IDENTITY_PROVIDER_MANNER'] === 'proconnect' ? 'proconnect' : 'own',
});

process.once('SIGTERM', () => {
  void stop();
});
