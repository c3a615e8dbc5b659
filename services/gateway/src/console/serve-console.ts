import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { contentSecurityPolicy, newNonce } from '../security-headers.js';

const noncePlaceholder = /__CSP_NONCE__/g;

/** The console: hashed assets for ever, the page itself never kept and with a nonce of its own each time. */
export async function serveConsole(fastify: FastifyInstance, folder: string): Promise<void> {
  const page = new ConsolePage(join(folder, 'index.html'));
  await page.text();
  await fastify.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    cacheControl: false,
    setHeaders: (response) => {
      response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  const sendPage = async (_request: unknown, reply: FastifyReply): Promise<void> => {
    const nonce = newNonce();
    await reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send((await page.text()).replace(noncePlaceholder, nonce));
  };
  fastify.get('/', sendPage);
  fastify.get('/index.html', sendPage);
  fastify.get('/maillage.svg', (_request, reply) => reply.sendFile('maillage.svg', folder));
}

/** Read again when it changes: a new build does not need a restart, and its assets have other names. */
class ConsolePage {
  private kept: { readonly changed: number; readonly text: string } | undefined;

  constructor(private readonly file: string) {}

  async text(): Promise<string> {
    const { mtimeMs } = await stat(this.file);
    if (this.kept?.changed !== mtimeMs) {
      this.kept = { changed: mtimeMs, text: await readFile(this.file, 'utf8') };
    }
    return this.kept.text;
  }
}
