import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { partNames, type PartName } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import { Logger } from '@nestjs/common';
import {
  CompactSign,
  compactVerify,
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  importJWK,
  jwtVerify,
  SignJWT,
  type CompactJWSHeaderParameters,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';

const privateJwkSchema = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.enum(partNames),
});

/** A part's private key: signs its tokens, and keys its hashes. */
export class SigningKey {
  private constructor(
    readonly part: PartName,
    private readonly key: Awaited<ReturnType<typeof importJWK>>,
    /** Secret for keyed hashes, the same on every replica and after every restart. */
    readonly hashSecret: Buffer,
  ) {}

  /** @throws Error naming the file when it holds no ES256 private JWK of a part. */
  static async fromFile(file: string): Promise<SigningKey> {
    const text = await readFile(file, 'utf8');
    const jwk = privateJwkSchema.safeParse(JSON.parse(text));
    if (!jwk.success) throw new Error(`${file} holds no private ES256 JWK with a part's kid`);
    const secret = createHash('sha256').update(`keyed-hash:${jwk.data.d}`).digest();
    return new SigningKey(jwk.data.kid, await importJWK(jwk.data, 'ES256'), secret);
  }

  /** Signs a text that is kept, not a token: it never expires, and passes for no token. */
  async signText(text: string): Promise<string> {
    return new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'ES256', kid: this.part, typ: 'text' })
      .sign(this.key);
  }

  async sign(
    claims: JWTPayload,
    options: { readonly audience: string; readonly subject: string; readonly seconds: number },
  ): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: this.part })
      .setIssuer(`maillage:${this.part}`)
      .setAudience(options.audience)
      .setSubject(options.subject)
      .setIssuedAt()
      .setExpirationTime(`${String(options.seconds)}s`)
      .sign(this.key);
  }
}

/** Public keys of all parts, from a file (read again when it changes) or an address. */
export class TrustedKeys {
  private readonly logger = new Logger('Keys');
  private readonly remote: JWTVerifyGetKey | undefined;
  private local: { readonly changed: number; readonly keys: JWTVerifyGetKey } | undefined;

  constructor(private readonly place: string) {
    if (/^https?:/.test(place)) this.remote = createRemoteJWKSet(new URL(place));
  }

  /**
   * Checks signature, audience, age and that the issuer is the owner of the key.
   * @throws DomainError `TOKEN.REFUSED` (forbidden); callers over HTTP answer 401. `SERVICE.UNAVAILABLE` when the
   *   keys cannot be read: nothing is known of the token then.
   */
  async verify(
    token: string,
    audience: string,
  ): Promise<{ readonly part: PartName; readonly claims: JWTPayload }> {
    try {
      const keyOf: JWTVerifyGetKey = (header, input) => this.keyOf(header, input);
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
        audience,
        algorithms: ['ES256'],
        clockTolerance: 5,
        requiredClaims: ['exp', 'sub'],
      });
      const part = partNames.find((name) => name === protectedHeader.kid);
      if (!part || payload.iss !== `maillage:${part}`) throw new Error('issuer and key differ');
      return { part, claims: payload };
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw new DomainError('forbidden', 'TOKEN.REFUSED', (error as Error).message);
    }
  }

  /**
   * What `signText` signed, and which part did.
   * @throws DomainError `TOKEN.REFUSED` (forbidden): changed, or of a key that is not trusted; `SERVICE.UNAVAILABLE`.
   */
  async verifyText(signed: string): Promise<{ readonly part: PartName; readonly text: string }> {
    try {
      const keyOf = (header: CompactJWSHeaderParameters, input: FlattenedJWSInput) =>
        this.keyOf(header, input);
      const { payload, protectedHeader } = await compactVerify(signed, keyOf, {
        algorithms: ['ES256'],
      });
      const part = partNames.find((name) => name === protectedHeader.kid);
      if (!part || protectedHeader.typ !== 'text') throw new Error('it is no signed text');
      return { part, text: new TextDecoder().decode(payload) };
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw new DomainError('forbidden', 'TOKEN.REFUSED', (error as Error).message);
    }
  }

  private async keyOf(
    ...asked: Parameters<JWTVerifyGetKey>
  ): Promise<Awaited<ReturnType<JWTVerifyGetKey>>> {
    try {
      return await (
        await this.keys()
      )(...asked);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      if (error instanceof errors.JOSENotSupported) throw error;
      this.logger.error(`${this.place} cannot be read: ${(error as Error).message}`);
      throw new DomainError('unavailable', 'SERVICE.UNAVAILABLE', 'no token can be checked now');
    }
  }

  private async keys(): Promise<JWTVerifyGetKey> {
    if (this.remote) return this.remote;
    const { mtimeMs } = await stat(this.place);
    if (this.local?.changed !== mtimeMs) {
      const set = JSON.parse(await readFile(this.place, 'utf8')) as JSONWebKeySet;
      this.local = { changed: mtimeMs, keys: createLocalJWKSet(set) };
    }
    return this.local.keys;
  }
}
