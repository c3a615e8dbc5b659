import type { ServiceName } from '@maillage/contracts/codes';
import { questionContracts, type QuestionName } from '@maillage/contracts/questions';
import { DomainError } from '@maillage/kernel';
import type { Msg, NatsConnection, Subscription } from '@nats-io/nats-core';
import { Logger } from '@nestjs/common';
import { ServerNats, type MessageHandler, type NatsContext } from '@nestjs/microservices';
import { from, isObservable, lastValueFrom, type Observable } from 'rxjs';
import { z } from 'zod';
import type { Asker } from './answers.js';
import { questionSubject } from './names.js';
import type { NatsLink } from './nats-link.js';
import { correlationHeader, type Reply } from './questions.js';
import { nextTraceparent, withContext } from './request-context.js';
import type { ServiceTokens } from './service-tokens.js';

const packetSchema = z.object({ token: z.string(), data: z.unknown() });
type Answering = (request: unknown, asker: Asker) => Promise<unknown>;

export interface QuestionServerOptions {
  readonly service: ServiceName;
  readonly link: NatsLink;
  readonly tokens: ServiceTokens;
}

/** Nest's NATS transport on the part's own connection; checks token, request and answer around each handler. */
export class QuestionServer extends ServerNats {
  private readonly log = new Logger('Questions');
  private bound: Subscription[] = [];

  constructor(private readonly own: QuestionServerOptions) {
    super({ queue: own.service });
  }

  /** Fails when the service does not answer exactly the questions that the contracts give it. */
  override async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      this.refuseGaps();
    } catch (error) {
      callback(error);
      return;
    }
    await super.listen(callback);
  }

  override createNatsClient(): Promise<NatsConnection> {
    return this.own.link.connected();
  }

  /** The link logs its own status. */
  override handleStatusUpdates(): Promise<void> {
    return Promise.resolve();
  }

  override bindEvents(connection: NatsConnection): void {
    this.bound = [...this.messageHandlers.keys()].map((subject) =>
      connection.subscribe(subject, {
        queue: this.own.service,
        callback: (error, message) => void this.take(subject, error, message),
      }),
    );
  }

  private async take(subject: string, error: Error | null, message: Msg): Promise<void> {
    if (error) this.log.error(`${subject}: ${error.message}`);
    else await this.handleMessage(subject, message).catch((e: unknown) => this.log.error(e));
  }

  /** Stops answering; the connection is the link's to close. */
  override async close(): Promise<void> {
    await Promise.all(this.bound.map((subscription) => subscription.drain()));
    this.bound = [];
  }

  override addHandler(
    pattern: string,
    handler: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const question = (Object.keys(questionContracts) as QuestionName[]).find(
      (name) => questionSubject(name) === pattern,
    );
    if (!question || isEventHandler) throw new Error(`${pattern} is no question of the contracts`);
    const answering: Answering = async (request, asker) => {
      const result: unknown = await handler(request, asker);
      return isObservable(result) ? lastValueFrom(result) : result;
    };
    super.addHandler(
      pattern,
      (packet: unknown, context: NatsContext): Promise<Observable<Reply>> =>
        Promise.resolve(from(this.reply(question, answering, packet, context))),
      false,
      extras,
    );
  }

  private async reply(
    question: QuestionName,
    answering: Answering,
    packet: unknown,
    context: NatsContext,
  ): Promise<Reply> {
    try {
      const { token, data } = packetSchema.parse(packet);
      const asker = await this.own.tokens.verify(token);
      const contract = questionContracts[question];
      if (!contract.askedBy.includes(asker.part)) {
        throw new DomainError('forbidden', 'QUESTION.NOT_ALLOWED', `${asker.part} may not ask it`);
      }
      const request = contract.request.safeParse(data);
      if (!request.success) {
        throw new DomainError('invalid', 'QUESTION.OFF_SCHEMA', request.error.message);
      }
      const carried = headersOf(context);
      const answer = await withContext(
        {
          correlationId: carried(correlationHeader) ?? crypto.randomUUID(),
          actor: asker.act ?? `service:${asker.part}`,
          traceparent: nextTraceparent(carried('traceparent')),
        },
        () => answering(request.data, asker),
      );
      return { answer: contract.response.parse(answer) };
    } catch (error) {
      return { refused: this.refusalOf(question, error) };
    }
  }

  private refusalOf(
    question: QuestionName,
    error: unknown,
  ): { kind: DomainError['kind']; code: string; message: string } {
    if (error instanceof DomainError) {
      return { kind: error.kind, code: error.code, message: error.message };
    }
    this.log.error(`${question} could not be answered`, (error as Error).stack);
    return { kind: 'unavailable', code: 'QUESTION.FAILED', message: `${question} failed` };
  }

  private refuseGaps(): void {
    const missing = (Object.keys(questionContracts) as QuestionName[])
      .filter((name) => questionContracts[name].answeredBy === this.own.service)
      .filter((name) => !this.messageHandlers.has(questionSubject(name)));
    if (missing.length > 0) {
      throw new Error(
        `${this.own.service} must answer ${missing.join(', ')}: add @Answers methods`,
      );
    }
  }
}

function headersOf(context: NatsContext): (name: string) => string | undefined {
  const carried = context.getHeaders() as { get(name: string): string } | undefined;
  return (name) => carried?.get(name) || undefined;
}
